/** Channels as people name them in notes, with the words that mean them. The order decides where words could mean two. */
const channelWords: readonly (readonly [string, RegExp])[] = [
  ['App', /\bapps?\b/i],
  ['Chat', /\b(chat|chatbot|bot|messenger|whatsapp)\b/i],
  ['Social', /\b(social media|instagram|facebook|tiktok|linkedin|youtube)\b/i],
  ['E-mail', /\be-?mails?\b|\bnewsletter\b|\binbox\b/i],
  ['Text message', /\b(sms|text messages?)\b/i],
  [
    'Phone',
    /\b(?<!\bon (?:the|a|her|his|their|my|your) )(phone|telephone|hotline|landline|helpline|call cent(er|re)|contact cent(er|re))\b/i,
  ],
  ['Video call', /\bvideo (call|visit|consultation)s?\b/i],
  ['Post', /\b(letters?|by post|by mail|postcards?|parcels?)\b/i],
  ['Web', /\b(web|website|web ?page|webshop|online|portal|site|homepage|landing page|browser)\b/i],
  ['Marketplace', /\bmarketplaces?\b/i],
  ['Partner', /\b(partners?|resellers?|dealers?)\b/i],
  ['Store', /\b(stores?|shops?|branch(es)?|counter|showroom|till|checkout desk)\b/i],
  ['In person', /\b(in person|face to face|on site|home visits?|visits?|appointments?|desk)\b/i],
  ['Advertising', /\b(ads?|advert(isement)?s?|posters?|billboards?|tv|radio|flyers?)\b/i],
];

/** The channels that words name, by our names for them, in the order of the list. */
export function namedChannels(text: string): string[] {
  return channelWords.filter(([, words]) => words.test(text)).map(([name]) => name);
}

/** One name for a channel that a field says: ours where its words are known, else its own. */
export function channelName(said: string): string {
  const [known, another] = namedChannels(said);
  return known !== undefined && another === undefined ? known : said.trim();
}

/** Words by which something is said to come. */
const promise =
  /\bpromis\w+|\b(?:will|’ll|'ll|going to)\s+(?:get|receive|be (?:sent|called|told|e-?mailed|texted|informed)|call|ring|phone|e-?mail|mail|text|write|send|hear)\b|\bto follow\b|\bfollows\b|\bexpects? an?\b|\bcall(?:ed|s)?[- ]?(?:(?:you|them|her|him|us) )?back\b|\b(?:confirmation|answer|reply|update|result)s? (?:comes? )?(?:by|via)\b/i;

/** The words of a promise that name a channel without its own word: "will call you". */
const promisedBy: readonly (readonly [string, RegExp])[] = [
  ['E-mail', /\be-?mail(?:ed)?\b/i],
  ['Text message', /\b(?:text(?:ed)?|sms)\b/i],
  ['Phone', /\b(?:call(?:ed|s)?|ring|phone|callback)\b/i],
  ['Post', /\b(?:letter|by post|write)\b/i],
];

/** The channel by which a note promises that something will come ("We will call you back"); `null` where it promises nothing. */
export function promisedChannel(text: string): string | null {
  if (!promise.test(text)) return null;
  const [verb] = promisedBy.find(([, words]) => words.test(text)) ?? [];
  return verb ?? namedChannels(text)[0] ?? null;
}
