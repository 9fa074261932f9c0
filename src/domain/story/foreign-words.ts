/**
 * Frequent short words of languages in Latin script that have no pack, so that their text is told from a pack's: what
 * is nearest to one of these is left alone. One entry a language or group of near ones; the key only names it.
 */
export const FOREIGN_WORDS: Readonly<Record<string, string>> = {
  sv: 'som jag vill kunna och att det är en ett för på av med till så inte den kan ska om har från när min mina mitt min sin de vi eller då ska användare',
  da: 'som jeg vil gerne kunne og at det er en et for på af med til så ikke den kan skal om har fra når min mine mit sin de vi eller ved bruger blive',
  no: 'som jeg ønsker vil kunne og at det er en et for på av med til slik ikke den kan skal om har fra når min mine mitt sin de vi eller ved bruker å',
  is: 'sem ég vil geta og að það er til á í með svo ekki hann þegar við frá minn mín um af fyrir eða notandi',
  fi: 'käyttäjänä haluan että jotta voin ja on ei se olla kun voi sekä tai mutta niin minun joka jos ole myös kuin tulee pitää sen hän ovat mukaan',
  et: 'kasutajana soovin tahan et ja on ei see ma saaksin kui või oma mida ka siis kas olla pärast minu ning peab saab',
  pl: 'jako chcę chce móc aby żeby i w na z się nie do jest to że po od dla lub oraz gdy jeśli mogę mój moje moich przez ma być który użytkownik przy za',
  cs: 'jako chci aby abych a v na se je že do z pro nebo když pokud mohl mohla můj moje si jsem by byl který tak ne být uživatel musí při po od',
  sk: 'ako chcem aby som a v na sa je že do z pre alebo keď ak mohol mohla môj moje si by bol ktorý tak nie byť používateľ musí pri po od',
  sl: 'kot želim da bi in v na se je za ali ko če lahko moj moje si sem ki tako ne biti uporabnik mora pri po od z so',
  hr: 'kao želim da bih i u na se je za ili kad ako mogu moj moje si sam koji tako ne biti korisnik mora pri po od s su što bude treba kako',
  hu: 'mint szeretném szeretnék hogy a az és egy nem is meg van ha vagy lehet kell amikor saját felhasználó csak akkor azt el ki',
  ro: 'ca vreau să pentru și în de la cu o un nu este care pot putea din sau când dacă mea meu mei pe se utilizator fie trebuie al',
  tr: 'olarak istiyorum için bir ve ile bu da de böylece ne zaman eğer veya gibi daha kullanıcı benim olan çok sonra kadar olmalı gerekir',
  az: 'kimi istəyirəm üçün bir və ilə bu da də ki əgər və ya istifadəçi mənim olan sonra qədər olmalıdır',
  lv: 'kā es vēlos lai un ir uz ar no par vai kad ja man savu manu ka nav būt var lietotājs tiek pēc jābūt',
  lt: 'kaip aš noriu kad galėčiau ir į su iš ar kai jei mano savo nėra būti gali vartotojas po turi būtų tai yra',
  sq: 'si unë dua që të mund në dhe për me nga një është nuk ose kur nëse im ime përdorues duhet se ka do',
  id: 'sebagai saya ingin agar dapat yang dan di untuk dengan tidak ini itu dari ke pada bisa adalah jika atau ketika supaya pengguna sehingga akan semua harus ada mahu boleh',
  tl: 'bilang ako ay gusto kong ang mga ng sa na upang para hindi at ito kapag o isang lahat dapat makita aking may kung gumagamit',
  vi: 'là tôi muốn để có thể và của một được không các cho với trong khi những này từ người dùng nếu hoặc phải thì cần đã sẽ',
  sw: 'kama nataka ili niweze na ya wa kwa ni katika hii za kuwa au wakati la cha mtumiaji yangu lazima',
  ca: 'com a vull per tal que de poder i el la els les un una amb no és del al meus meva quan si o usuari cal aquest aquesta perquè',
  eu: 'gisa nahi dut eta da ez bat ahal izateko du edo bada dela nire dira den baina erabiltzaile behar',
  gl: 'como quero para poder e o a os as un unha con non é do da ao meus miña cando se ou usuario debe este esta',
  cy: 'fel rwyf eisiau er mwyn i allu y a yr o ar yn gyda nid neu pan os fy mae defnyddiwr rhaid wedi bod',
  ga: 'mar is mian liom ionas go bhfuil agus an na ar le i do nó nuair má mo tá úsáideoir ní sin é seo',
  af: 'as wil ek hê sodat kan en die van my n is nie om te met vir op het nie wat of as wanneer indien gebruiker moet word sal hierdie',
  eo: 'kiel mi volas por ke povu kaj la de en al kun ne estas aŭ kiam se mia miaj uzanto devas el tiu',
  mt: 'bħala jien irrid biex nista u li ta fil ma hija hu jew meta jekk tiegħi utent',
};

/** Letters that none of the languages with a pack uses. */
export const FOREIGN_LETTER = /[åøæđðþąęłśżźćńěščřžůőűğşıășțāēģīķļņūėįųŵŷħġċĉĝĥĵŝŭəơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/u;
