import type { AdfDocument } from '../adf';
import { document, paragraph } from '../text/build';
import { documentFromMarkup } from '../text/from-markup';
import { lint, type LintResult } from './lint';

const lintOf = (summary: string, description: AdfDocument | null = null): LintResult => lint({ summary, description, issueType: 'Story' });

/** A story in languages without a pack, in the wording that their teams use. */
const UNKNOWN: Record<string, string> = {
  Japanese: 'ユーザーとして、注文履歴を確認したい。なぜなら、過去の購入を管理したいからです。受け入れ基準:一覧に日付が表示されること。',
  Chinese: '作为一名用户，我想要查看我的订单历史，以便管理我的支出。验收标准：列表显示日期和金额。',
  Korean: '사용자로서 주문 내역을 확인하고 싶습니다. 그래야 지출을 관리할 수 있습니다.',
  Russian: 'Как пользователь, я хочу видеть историю заказов, чтобы контролировать свои расходы.',
  Ukrainian: 'Як користувач, я хочу бачити історію замовлень, щоб контролювати витрати.',
  Bulgarian: 'Като потребител искам да виждам историята на поръчките, за да следя разходите си.',
  Arabic: 'بصفتي مستخدمًا، أريد رؤية سجل الطلبات حتى أتمكن من إدارة نفقاتي.',
  Hebrew: 'כמשתמש, אני רוצה לראות את היסטוריית ההזמנות שלי כדי לנהל את ההוצאות.',
  Greek: 'Ως χρήστης, θέλω να βλέπω το ιστορικό παραγγελιών μου ώστε να ελέγχω τα έξοδά μου.',
  Thai: 'ในฐานะผู้ใช้ ฉันต้องการดูประวัติการสั่งซื้อ เพื่อที่จะจัดการค่าใช้จ่ายของฉัน',
  Hindi: 'एक उपयोगकर्ता के रूप में, मैं अपने ऑर्डर का इतिहास देखना चाहता हूँ ताकि मैं खर्च संभाल सकूँ।',
  Georgian: 'როგორც მომხმარებელს, მინდა ვნახო შეკვეთების ისტორია, რათა ვაკონტროლო ხარჯები.',
  Polish: 'Jako klient sklepu chcę zobaczyć historię zamówień, aby móc kontrolować swoje wydatki.',
  Czech: 'Jako zákazník chci vidět historii objednávek, abych mohl kontrolovat své výdaje.',
  Slovak: 'Ako zákazník chcem vidieť históriu objednávok, aby som mohol kontrolovať svoje výdavky.',
  Slovene: 'Kot stranka želim videti zgodovino naročil, da lahko nadzorujem svoje stroške.',
  Croatian: 'Kao kupac želim vidjeti povijest narudžbi kako bih mogao pratiti svoje troškove.',
  Swedish: 'Som kund vill jag se min orderhistorik så att jag kan hålla koll på mina utgifter.',
  Danish: 'Som kunde vil jeg kunne se min ordrehistorik, så jeg kan holde styr på mine udgifter.',
  Norwegian: 'Som kunde ønsker jeg å se ordrehistorikken min slik at jeg kan holde oversikt over utgiftene.',
  Finnish: 'Asiakkaana haluan nähdä tilaushistoriani, jotta voin seurata menojani ja suunnitella ostoksia.',
  Estonian: 'Kliendina soovin näha oma tellimuste ajalugu, et saaksin kulusid jälgida.',
  Hungarian: 'Vásárlóként szeretném látni a rendeléseim előzményeit, hogy követni tudjam a kiadásaimat.',
  Romanian: 'Ca client, vreau să văd istoricul comenzilor mele pentru a-mi putea controla cheltuielile.',
  Turkish: 'Bir müşteri olarak sipariş geçmişimi görmek istiyorum, böylece harcamalarımı takip edebilirim.',
  Latvian: 'Kā klients es vēlos redzēt savu pasūtījumu vēsturi, lai varētu kontrolēt izdevumus.',
  Lithuanian: 'Kaip klientas noriu matyti savo užsakymų istoriją, kad galėčiau kontroliuoti išlaidas.',
  Indonesian: 'Sebagai pengguna, saya ingin melihat riwayat pesanan agar saya dapat mengatur pengeluaran.',
  Vietnamese: 'Là người dùng, tôi muốn xem lịch sử đơn hàng để có thể quản lý chi tiêu của mình.',
  Icelandic: 'Sem viðskiptavinur vil ég geta séð pantanasögu mína svo að ég geti fylgst með útgjöldum.',
};

const SILENCE = { isStory: false, language: null, findings: [], criteria: [], verdict: 'unknown-language' };

describe('a language without a pack is left alone', () => {
  test.each(Object.entries(UNKNOWN))('%s', (_, story) => {
    expect(lintOf(story)).toMatchObject(SILENCE);
    expect(lintOf('', document(paragraph(story)))).toMatchObject(SILENCE);
  });

  test.each(Object.entries(UNKNOWN))('%s under a summary in English', (_, story) => {
    expect(lintOf('Order history page', document(paragraph(story)))).toMatchObject(SILENCE);
    expect(lintOf('Order history', document(paragraph(story), paragraph('Acceptance Criteria:'), paragraph(story)))).toMatchObject(SILENCE);
  });

  test.each(Object.entries(UNKNOWN))('%s as the summary, over one English word', (_, story) => {
    expect(lintOf(story, document(paragraph('TBD'), paragraph('Mockup: Figma')))).toMatchObject(SILENCE);
  });

  test.each(Object.entries(UNKNOWN))('%s with a block of code', (_, story) => {
    const code = 'function history(user) {\n  const orders = load(user); // the orders of the user, and so on\n  return orders.filter((order) => order.date > since);\n}\n'.repeat(20);
    expect(lintOf('Order history', documentFromMarkup(`${story}\n\n\`\`\`js\n${code}\`\`\``))).toMatchObject(SILENCE);
  });
});

/** The same story in the languages with a pack. */
const KNOWN: Record<string, string> = {
  en: 'As a shopper, I want to see the history of my orders, so that I keep an eye on what I spend.',
  de: 'Als Kundin möchte ich meine früheren Bestellungen sehen, damit ich meine Ausgaben im Blick behalte.',
  fr: "En tant que cliente, je veux voir l'historique de mes commandes afin de suivre mes dépenses.",
  es: 'Como clienta, quiero ver el historial de mis pedidos para controlar mis gastos.',
  pt: 'Como cliente, quero ver o histórico dos meus pedidos para controlar os meus gastos.',
  it: 'Come cliente, voglio vedere lo storico dei miei ordini in modo da controllare le mie spese.',
  nl: 'Als klant wil ik mijn eerdere bestellingen zien, zodat ik zicht houd op mijn uitgaven.',
};

describe('a language with a pack is read', () => {
  test.each(Object.entries(KNOWN))('%s', (language, story) => {
    expect(lintOf(story)).toMatchObject({ isStory: true, language });
    expect(lintOf('Order history', document(paragraph(story)))).toMatchObject({ isStory: true, language });
  });

  test.each(Object.entries(KNOWN))('%s beside much code, a link and names in other scripts', (language, story) => {
    const description = documentFromMarkup(
      `${story}\n\nhttps://example.org/orders?from=2024-01-01&to=2024-12-31\nconst a = b(c[d]); if (x) { return y; }\n\n\`\`\`\n${'SELECT * FROM orders WHERE total > 10;\n'.repeat(40)}\`\`\`\n\nMüller, 東京, Łódź`,
    );
    expect(lintOf('Order history', description)).toMatchObject({ isStory: true, language });
  });
});

test('an English story with remarks in another script is read, and one that is mostly in the other script is not', () => {
  const story = paragraph(KNOWN['en'] ?? '');
  const japanese = paragraph(UNKNOWN['Japanese'] ?? '');
  expect(lintOf('Orders', document(story, paragraph('東京の店舗'))).language).toBe('en');
  expect(lintOf('Orders', document(story, japanese, japanese))).toMatchObject(SILENCE);
});

test('the end of a long text counts as well as its beginning', () => {
  const opening = paragraph('Order history for the shop, as agreed with the team in the workshop of this week.');
  expect(lintOf('Orders', document(opening, ...Array.from({ length: 60 }, () => paragraph(UNKNOWN['Swedish'] ?? ''))))).toMatchObject(SILENCE);
  expect(lintOf('Orders', document(opening, ...Array.from({ length: 60 }, () => paragraph(UNKNOWN['Russian'] ?? ''))))).toMatchObject(SILENCE);
});
