/** Tables of iconv-lite without its machinery: of a single-byte code page its upper half. */
declare module 'iconv-lite/encodings/sbcs-data-generated.js' {
  const tables: { readonly [name: string]: string | { readonly type: string; readonly chars: string } };
  export default tables;
}
declare module 'iconv-lite/encodings/sbcs-data.js' {
  const tables: { readonly [name: string]: string | { readonly type: string; readonly chars: string } };
  export default tables;
}
