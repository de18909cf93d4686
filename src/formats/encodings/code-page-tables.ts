// Made by make-tables.mjs from the tables of iconv-lite (MIT).

/**
 * The upper halves of code pages of one byte, each by the one that it is like (none: the numbers are those of Unicode) and what it
 * has otherwise: from a place on these signs, `А-я` all between two; `?` is a place that it leaves free.
 */
export const listCodePageTables = (): CodePageTables => ({
  windows1252: ['', '80€?‚ƒ„…†‡\u02c6‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ'],
  windows1250: [
    'windows1252',
    '83?88?8CŚŤ8FŹ98?9Cśť9FźA1\u02c7˘ŁA5ĄAAŞAFŻB2˛łB9ąşBCĽ˝ľżŔC3ĂC5ĹĆC8ČCAĘCCĚCFĎĐŃŇD5ŐD8ŘŮDBŰDEŢE0ŕE3ăE5ĺćE8čEAęECěEFďđńňF5őF8řůFBűFEţ˙',
  ],
  windows1251: ['windows1250', '80ЂЃ83ѓ88€8AЉ8CЊЌЋЏђ9Aљ9CњќћџA1ЎўЈA5ҐA8ЁAAЄAFЇB2ІіґB8ё№єBCјЅѕїА-я'],
  windows1253: ['windows1252', '88?8A?8C?8E?98?9A?9C?9E??A1΅ΆAA?AF―B4΄B8ΈΉΊBCΌBEΎ-Ρ?Σ-ώ?'],
  windows1254: ['windows1252', '8E?9E?D0ĞDDİŞF0ğFDış'],
  windows1257: [
    'windows1252',
    '83?88?8A?8C?¨\u02c7¸98?9A?9C?¯˛?A1?A5?A8ØAAŖAFÆB8øBAŗBFæĄĮĀĆC6ĘĒČCAŹĖĢĶĪĻŠŃŅD4ŌD8ŲŁŚŪDDŻŽE0ąįāćE6ęēčEAźėģķīļšńņF4ōF8ųłśūFDżž˙',
  ],
  windows1258: ['windows1254', '8A?9A?C3ĂCC\u0300D0ĐD2\u0309D5ƠDDƯ\u0303E3ăEC\u0301F0đF2\u0323F5ơFDư₫'],
  windows1255: ['windows1258', '8C?9C?9F?A4₪AA×BA÷C0\u05b0-׃\u05f0-״???????\u05d0-\u05ea??\u200e\u200f?'],
  windows1256: [
    'windows1252',
    '81\u067e8A\u06798D\u0686\u0698\u0688\u06af98\u06a99A\u06919D\u200c\u200d\u06baA1،AA\u06beBA؛BF؟\u06c1\u0621-\u0636D8\u0637-\u063a\u0640-\u0643E1\u0644E3\u0645-\u0648EC\u0649\u064aF0\u064b-\u064eF5\u064f\u0650F8\u0651FA\u0652FD\u200e\u200f\u06d2',
  ],
  windows874: ['windows1255', '82???86????8B?98??9B?A1\u0e01-\u0e3aDF฿-๛FD??'],
  iso88592: ['windows1250', '80\u0080-\u009fA1ĄA5ĽŚA9ŠABŤŹAEŽB1ąB5ľś\u02c7B9šBBťźBEž'],
  iso88595: ['', 'A1Ё-ЌAEЎ-я№ё-ќ§ўџ'],
  iso88597: ['windows1253', '80\u0080-\u009fA1‘’A4€₯AAͺAE?B5΅Ά'],
  iso88599: ['windows1254', '80\u0080-\u009f'],
  iso885913: ['windows1257', '80\u0080-\u009fA1”A5„B4“FF’'],
  iso885915: ['', 'A4€A6ŠA8šB4ŽB8žBCŒœŸ'],
  iso885916: ['iso885915', 'A1ĄąŁA5„AAȘACŹAEźŻB2ČłB5”B9čșBFżC3ĂC5ĆD0ĐŃD5ŐD7ŚŰDDĘȚE3ăE5ćF0đńF5őF7śűFDęț'],
  iso88593: ['', 'A1Ħ˘A5?ĤA9İŞĞĴAE?ŻB1ħB6ĥB9ışğĵBE?żC3?C5ĊĈD0?D5ĠD8ĜDDŬŜE3?E5ċĉF0?F5ġF8ĝFDŭŝ˙'],
  iso88594: [
    '',
    'A1ĄĸŖA5ĨĻA9ŠĒĢŦAEŽB1ą˛ŗB5ĩļ\u02c7B9šēģŧŊžŋĀC7ĮČCAĘCCĖCFĪĐŅŌĶD9ŲDDŨŪE0āE7įčEAęECėEFīđņōķF9ųFDũū˙',
  ],
  iso88596: ['iso88597', 'A1???¤???????،AF????????????؛???؟?\u0621-\u063a?????\u0640-\u0652????????????'],
  iso88598: ['windows1255', '80\u0080-\u009fA1?A4¤BF??????????????????????????DF‗'],
  iso885910: ['iso88594', 'A2ĒĢĪA6ĶA8ĻĐŠŦŽAEŪŊB2ēģīB6ķ·ļđšŧž―ūCFÏÐD3ÓD7ŨDDÝÞEFïðF3óF7ũFDýþĸ'],
  iso885914: ['', 'A1ḂḃA4ĊċḊA8ẀAAẂḋỲAFŸḞḟĠġṀṁB7ṖẁṗẃṠỳẄẅṡD0ŴD7ṪDEŶF0ŵF7ṫFEŷ'],
  macroman: [
    '',
    '80ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°A4§•¶ß®AA™´¨≠ÆØ∞B2≤≥¥B6∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ?ÒÚÛÙı\u02c6˜¯˘˙˚¸˝˛\u02c7',
  ],
  maccenteuro: [
    'macroman',
    '81Āā84Ą88ąČ8BčĆć8FŹźĎ93ďĒēĖ98ė9DĚěA2ĘABęAEģĮįĪB4īĶB8łĻ-ľĹĺŅņŃC4ńŇCBňŐCEőŌD8ōŔŕŘDEřŖŗŠE4šŚśE8ŤťEBŽžŪF0ūŮF3ů-ųÝýķŻŁżĢ',
  ],
  maccyrillic: ['macroman', '80А-ЯA7ІABЂђAEЃѓB4іB7ЈЄєЇїЉљЊњјЅCBЋћЌќѕD7„ЎўЏџ№Ёёяа-ю€'],
  macukraine: ['maccyrillic', 'A2ҐB6ґ'],
  macgreek: [
    'macroman',
    '81\u00b9\u00b284\u00b387΅8B΄¨92£™96•\u00bd‰9B¦€A1ΓΔΘΛΞΠAAΣΪ§AE°·ΑB5ΒΕΖΗΙΚΜΦΫΨΩάΝC3ΟΡC6ΤCBΥΧΆΈD1―D7ΉΊΌΎέήίόΏύαβψδεφγηιξκ-νοπώρστθωςχυζϊϋΐΰ\u00ad',
  ],
  macturkish: ['macroman', 'DAĞğİıŞşF5?'],
  maccroatian: ['macroman', 'A9ŠAEŽB4∆B9šBEžC6ĆC8ČD0ĐD8?©DEÆ»–E6ćE8čF0đF9πËFDÊæ'],
  maciceland: ['macroman', 'A0ÝDCÐðÞþý'],
  macromania: ['macroman', 'AEĂȘBEășDEȚț'],
  cp850: [
    '',
    '80ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬\u00bd\u00bc¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕ\u00b5þÞÚÛÙýÝ¯´\u00ad±‗\u00be¶§÷¸°¨·\u00b9\u00b3\u00b2■\u00a0',
  ],
  cp437: ['cp850', '9B¢9D¥₧A9⌐B5╡╢╖╕BD╜╛C6╞╟CF╧╨╤╥╙╘╒╓╫╪DD▌▐E0αE2ΓπΣσE7τΦΘΩδ∞φε∩≡F2≥≤⌠⌡F7≈F9∙FB√ⁿ'],
  cp852: [
    'cp850',
    '85ůć88ł8AŐő8DŹ8FĆ91Ĺĺ95ĽľŚś9BŤťŁ9FčA4ĄąŽžĘęABźČşB7ĚŞBDŻżC6ĂăD0đĐĎD4ďŇD8ěDDŢŮE3ŃńňŠšŔEAŕŰEEţF1˝˛\u02c7˘FA˙űŘř',
  ],
  cp866: ['cp437', '80А-пE0р-яЁёЄєЇїЎўFC№¤'],
  cp858: ['cp850', 'D5€'],
  cp855: [
    'cp850',
    '80ђЂѓЃёЁєЄѕЅіІїЇјЈљЉњЊћЋќЌўЎџЏюЮъЪаАбБцЦдДеЕфФгГB5хХиИBDйЙC6кКD0лЛмМнНоОпDDПяE0ЯрРсСтТуУжЖвВьЬ№F1ыЫзЗшШэЭщЩчЧ§',
  ],
  cp857: ['cp850', '8Dı98İ9EŞşA6ĞğD0ºªD5?E7?×ECìÿF2?'],
  cp737: ['cp437', '80Α-ΡΣ-Ωα-ρσςτ-ψE0ωάέήϊίόύϋώΆΈΉΊΌΎΏF4ΪΫ'],
  cp775: [
    'cp850',
    '80Ć83ā85ģ87ćłēŖŗīŹ93ō95Ģ¢Śś9F¤ĀĪA3Żżź”¦©ADŁB5ĄČĘĖBDĮŠC6ŲŪCFŽąčęėįšųūžDD▌▐E2ŌŃE7ńĶķĻļņĒŅ’F2“F7„F9∙',
  ],
  cp860: ['cp437', '84ã86Á89Ê8BÍÔ8EÃÂ91ÀÈ94õ96Ú98ÌÕ9DÙ9FÓA9Ò'],
  cp861: ['cp437', '8BÐðÞ95þ97Ýý9Bø9DØA4ÁÍÓÚ'],
  cp862: ['cp437', '80\u05d0-\u05ea'],
  cp863: ['cp437', '84Â86¶8D‗À§91ÈÊ94ËÏ98¤Ô9DÙÛA0¦´A4¨¸\u00b3¯ÎAD\u00be'],
  cp864: [
    'windows1253',
    '80°·∙√▒─│┼┤┬├┴┐┌└┘β∞φ±\u00bd\u00bc≈«»\ufef7\ufef8?9D\ufefb\ufefcA1\u00ad\ufe82A5\ufe84??\ufe8e\ufe8f\ufe95\ufe99،\ufe9d\ufea1\ufea5\u0660-\u0669\ufed1؛\ufeb1\ufeb5\ufeb9؟¢\ufe80\ufe81\ufe83\ufe85\ufeca\ufe8b\ufe8d\ufe91\ufe93\ufe97\ufe9b\ufe9f\ufea3\ufea7\ufea9\ufeab\ufead\ufeaf\ufeb3\ufeb7\ufebb\ufebf\ufec1\ufec5\ufecb\ufecf¦¬÷×\ufec9\u0640\ufed3\ufed7\ufedb\ufedf\ufee3\ufee7\ufeeb\ufeed\ufeef\ufef3\ufebd\ufecc\ufece\ufecd\ufee1\ufe7d\u0651\ufee5\ufee9\ufeec\ufef0\ufef2\ufed0\ufed5\ufef5\ufef6\ufedd\ufed9\ufef1■',
  ],
  cp865: ['cp437', '9Bø9DØAF¤'],
  cp869: [
    'cp850',
    '80??????Ά?·¬¦‘’Έ―ΉΊΪΌ??ΎΫ©Ώ\u00b2\u00b3ά9DέήίϊΐόύΑ-ΗACΘΙB5Κ-ΝBDΞΟC6ΠΡCFΣ-ΩαβγDDδεE0ζ-ρσςτ΄F2υφχF6ψ΅FAωϋΰώ',
  ],
  cp720: [
    'cp437',
    '80\u0080\u008184\u008486\u00868D\u008d-\u0090\u0651\u065294¤\u064098\u0621-\u06249D\u0625-\u0635E0\u0636-\u063a\u0641E7\u0642-\u064aF1\u064b-\u0650',
  ],
  koi8r: [
    '',
    '80─│┌┐└┘├┤┬┴┼▀▄█▌▐-▓⌠■∙√≈≤≥\u00a0⌡°\u00b2·÷═║╒ё╓-╡Ё╢-╬©юабцдефгхи-пяр-ужвьызшэщчъЮАБЦДЕФГХИ-ПЯР-УЖВЬЫЗШЭЩЧЪ',
  ],
  koi8u: ['koi8r', 'A4єA6іїADґB4ЄB6ІЇBDҐ'],
});

export interface CodePageTables {
  readonly [key: string]: readonly [like: string, differences: string];
}
