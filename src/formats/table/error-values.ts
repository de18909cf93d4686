/**
 * Whether these words are what a spreadsheet writes where it could not work a cell out or show it: `#REF!`, `#NAME?`,
 * `########`, `Err:502`, in whatever language, or a script: `[object Object]`. The forms end in `!` or `?`, but for those that say "not available".
 */
export function isErrorValue(words: string): boolean {
  const value = words.trim();
  if (
    /^(?:#{3,}|\[object \w+\]|undefined|NaN|#?Loading(?:\.{3}|…))$/.test(value) ||
    /^(?:Err|Fehler|Erreur|Error|Errore|Erro|Ошибка|Błąd|Fout|Fel|Feil|Fejl|Virhe|Chyba|Hiba|Hata|エラー|错误|錯誤|오류)\s?:\s?5\d\d$/u.test(
      value,
    )
  )
    return true;
  if (/^#[¡¿]?[\p{Lu}\p{M}][\p{Lu}\p{M}\d/_ ]*(?:\/0)?[!?]$/u.test(value)) return true;
  return value.charAt(0) === '#' && unavailable.includes(value.slice(1));
}

/** #N/A and its kin in the languages of Excel and LibreOffice, and what is still being fetched. */
const unavailable =
  'N/A NV N/D N/B I/T Н/Д PUUTTUU HIÁNYZIK YOK SAKNAS N/V Δ/Υ N/DISP NENÍ_K_DISPOZICI NEDOSTUPNÝ GETTING_DATA'.split(
    ' ',
  );
