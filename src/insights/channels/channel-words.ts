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

const promise =
  /\b(we|they|somebody|someone|you|advisor|agent|team)?\s*(will|'ll|’ll|promise[sd]?( to)?|going to)\s+(?:be\s+)?(call|ring|phone|e-?mail|mail|text|write|send (?:a|an|the) (?:letter|e-?mail|text))|\bcall(ed)? (you|them|her|him|us)? ?back\b|\b(confirmation|answer|reply|update)s? by (e-?mail|phone|post|letter|text|sms)\b/i;

const promisedBy: readonly (readonly [string, RegExp])[] = [
  ['E-mail', /e-?mail|\bmail\b/i],
  ['Text message', /\btext\b|\bsms\b/i],
  ['Post', /\bletter\b|\bpost\b|\bwrite\b/i],
  ['Phone', /\bcall|\bring\b|\bphone\b/i],
];

/** The channel by which a note promises that something will come ("We will call you back"); `null` where it promises nothing. */
export function promisedChannel(text: string): string | null {
  const found = promise.exec(text)?.[0];
  if (found === undefined) return null;
  return promisedBy.find(([, words]) => words.test(found))?.[0] ?? null;
}
