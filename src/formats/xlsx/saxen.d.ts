/** The part of saxen that is used; the package brings no types. It throws its errors. Entities it leaves as they are. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      listen: (name: string, readAttributes: () => { readonly [name: string]: string }) => void,
    ): this;
    on(event: 'closeTag', listen: (name: string) => void): this;
    on(event: 'text' | 'cdata', listen: (text: string) => void): this;
    parse(xml: string): void;
  }
}
