/**
 * What spreadsheets write for the months, short and long, in the languages of most of them (CLDR, as Node 20 has it,
 * and Excel’s own): all names of January first, those that others begin with left out. A few name one month here and another one there.
 */
export const listMonthNames = (): readonly string[] => [
  'enero gener gennaio ianuarie jaanuar janeiro januari january januára janvier janvāris leden ledna ocak sausio sausis siječanj siječnja styczeń stycznia tammikuuta ιανουαρίου січень січня январь января януари i',
  'febbraio febrero februarie february februára februāris fevereiro février helmikuuta lutego luty vasario vasaris veebruar veljača veljače února şubat φεβρουαρίου лютий лютого февраль февраля февруари ii',
  'březen března kovas kovo maaliskuuta maart marca march marec maret mars martie marts marzec marzo março mrt március märts märz ožujak ožujka μαρτίου березень березня марта iii mrz',
  'abril aprile aprilie aprill apríla aprīlis avril balandis balandžio duben dubna huhtikuuta kwiecień kwietnia nisan travanj travnja április απριλίου апрель апреля април квітень квітня iv',
  'gegužės květen května maggio maig maijs maio maja mayo mayıs mei mája május svibanj svibnja toukokuuta μαΐου май мая травень травня v',
  'birželio birželis czerwca czerwiec giugno haziran iunie juin june junho junij junio juny juuni júna június jūnijs kesäkuuta lipanj lipnja červen června čvn ιουνίου июнь июня червень червня юни vi',
  'heinäkuuta iulie juillet julho julij juliol july juuli júla július jūlijs liepa liepos lipca lipiec luglio srpanj srpnja temmuz července červenec čvc ιουλίου июль июля липень липня юли vii',
  'ag agosto agustus août augusta augusti augusts augustus augusztus avgust ağustos elokuuta kolovoza rugpjūtis rugpjūčio sierpień sierpnia srpen srpna αυγούστου августа серпень серпня viii',
  'eylül rugsėjis rugsėjo rujan rujna september septembra septembre septembrie septembris septiembre setembre setembro settembre syyskuuta szeptember wrzesień września září σεπτεμβρίου вересень вересня сентябрь сентября септември ix',
  'ekim listopada lokakuuta october octobre octombrie octubre oktober oktobris oktoober október októbra ottobre outubro października spalio spalis říjen října οκτωβρίου жовтень жовтня октомври октябрь октября x',
  'kasım lapkritis lapkričio listopada listopadu marraskuuta noiembrie november novembra novembre novembris novembro noviembre studeni studenoga νοεμβρίου листопада ноември ноябрь ноября xi',
  'aralık december decembra decembrie decembris desember desembre detsember dezember dezembro dicembre diciembre décembre grudnia grudzień gruodis gruodžio joulukuuta prosinac prosinca prosince prosinec δεκεμβρίου грудень грудня декабрь декабря декември xii',
];
