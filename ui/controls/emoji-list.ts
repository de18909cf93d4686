/** Faces and pictures for personas, and the words that they go by. */
export const emojiList: readonly (readonly [emoji: string, words: string])[] = [
  ['🧑', 'person'],
  ['👩', 'woman'],
  ['👨', 'man'],
  ['👵', 'old woman, grandmother'],
  ['👴', 'old man, grandfather'],
  ['👧', 'girl, daughter'],
  ['👦', 'boy, son'],
  ['👪', 'family, parents'],
  ['🧕', 'woman with a headscarf'],
  ['🧔', 'man with a beard'],
  ['🤰', 'pregnant'],
  ['🧑‍🦽', 'wheelchair user'],
  ['🧑‍🦯', 'blind, low vision'],
  ['🧑‍💼', 'office worker, manager'],
  ['🧑‍💻', 'developer, at a laptop'],
  ['🧑‍🎓', 'student'],
  ['🧑‍🏫', 'teacher'],
  ['🧑‍⚕️', 'doctor, nurse'],
  ['🧑‍🍳', 'cook'],
  ['🧑‍🔧', 'mechanic, technician'],
  ['🧑‍🌾', 'farmer'],
  ['🧑‍🎨', 'artist, designer'],
  ['👷', 'builder, worker'],
  ['👮', 'police'],
  ['🏃', 'runner'],
  ['🚴', 'cyclist'],
  ['🧗', 'climber'],
  ['🏊', 'swimmer'],
  ['🥾', 'hiker'],
  ['🧳', 'traveller, tourist'],
  ['🎒', 'pupil, backpacker'],
  ['🛒', 'shopper, customer'],
  ['📦', 'parcel, receiver'],
  ['🏠', 'owner, tenant'],
  ['🚗', 'driver'],
  ['🚋', 'commuter, passenger'],
  ['💶', 'buyer, money'],
  ['📣', 'champion, speaker'],
  ['🎧', 'listener, agent'],
  ['🎹', 'musician'],
  ['☕', 'guest'],
  ['🌱', 'gardener, beginner'],
];

/** Whether a text is pictures and no words. */
export function isEmoji(text: string): boolean {
  const said = text.trim();
  const isPicture = /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|\u20e3/u.test(said);
  return isPicture && !/\p{Letter}/u.test(said) && [...said].length <= 12;
}

/** The picture that goes by these words. */
export function emojiFor(words: string): string | undefined {
  const said = words.trim().toLowerCase();
  if (said.length < 3) return undefined;
  return emojiList.find(([, names]) =>
    names.split(', ').some((name) => name === said || said.includes(name)),
  )?.[0];
}
