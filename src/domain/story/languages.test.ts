import { lint } from './lint';

const read = (text: string): (string | undefined)[] => {
  const { language, parts } = lint({ summary: text, description: null, issueType: 'Story', scope: 'sentence' });
  return [language ?? undefined, parts.role?.text, parts.means?.text, parts.benefit?.text];
};

describe('de', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Als Kundin möchte ich meine Rechnung als PDF herunterladen, damit ich sie beim Finanzamt einreichen kann.', 'Kundin', 'meine Rechnung als PDF herunterladen', 'ich sie beim Finanzamt einreichen kann'],
    ['Als Disponent will ich Fahrten umplanen können, um auf Staus zu reagieren.', 'Disponent', 'Fahrten umplanen können', 'auf Staus zu reagieren'],
    ['Als Mitarbeiter:in im Vertrieb brauche ich eine Liste offener Angebote, damit ich rechtzeitig nachfassen kann.', 'Mitarbeiter:in im Vertrieb', 'eine Liste offener Angebote', 'ich rechtzeitig nachfassen kann'],
    ['Als Nutzer*in möchte ich mein Passwort zurücksetzen, weil ich es vergessen habe.', 'Nutzer*in', 'mein Passwort zurücksetzen', 'ich es vergessen habe'],
    ['Als Lehrer/in möchte ich Noten eintragen, sodass die Eltern sie sehen.', 'Lehrer/in', 'Noten eintragen', 'die Eltern sie sehen'],
    ['Als ein Administrator möchte ich, dass inaktive Konten gesperrt werden, damit niemand sie missbraucht.', 'Administrator', 'dass inaktive Konten gesperrt werden', 'niemand sie missbraucht'],
    ['Ich als Filialleiter möchte den Tagesumsatz sehen, um den Einkauf zu planen.', 'Filialleiter', 'den Tagesumsatz sehen', 'den Einkauf zu planen'],
    ['Ich möchte als Mieter einen Schaden melden, damit er schnell behoben wird.', 'Mieter', 'einen Schaden melden', 'er schnell behoben wird'],
    ['Um Kosten zu senken, möchte ich als Einkäufer Angebote vergleichen.', 'Einkäufer', 'Angebote vergleichen', 'Kosten zu senken'],
    ['Damit ich keine Frist verpasse, möchte ich als Anwältin erinnert werden.', 'Anwältin', 'erinnert werden', 'ich keine Frist verpasse'],
    ['Als Produktmanager wünsche ich mir eine Übersicht aller Wünsche, um Prioritäten setzen zu können.', 'Produktmanager', 'eine Übersicht aller Wünsche', 'Prioritäten setzen zu können'],
    ['Als registrierter Benutzer kann ich meine Bestellungen einsehen, damit ich den Lieferstatus kenne.', 'registrierter Benutzer', 'meine Bestellungen einsehen', 'ich den Lieferstatus kenne'],
    ['Als Pflegekraft muss ich die Medikation dokumentieren können, damit die nächste Schicht Bescheid weiß.', 'Pflegekraft', 'die Medikation dokumentieren können', 'die nächste Schicht Bescheid weiß'],
    ['Als Kunde, der im Ausland lebt, möchte ich in Dollar zahlen, damit keine Gebühren anfallen.', 'Kunde, der im Ausland lebt', 'in Dollar zahlen', 'keine Gebühren anfallen'],
    ['Als Besucher der Webseite würde ich gerne den Newsletter abbestellen, damit ich keine Mails mehr bekomme.', 'Besucher der Webseite', 'den Newsletter abbestellen', 'ich keine Mails mehr bekomme'],
    ['Als Team wollen wir automatisierte Tests, so dass wir Fehler früh finden.', 'Team', 'automatisierte Tests', 'wir Fehler früh finden'],
    ['Als Benutzer möchte ich die Sprache wechseln.', 'Benutzer', 'die Sprache wechseln', undefined],
    ['Als Student hätte ich gern einen Kalender, um meine Kurse im Blick zu behalten.', 'Student', 'einen Kalender', 'meine Kurse im Blick zu behalten'],
    ['In meiner Rolle als Controller möchte ich Berichte exportieren, damit ich sie weitergeben kann.', 'Controller', 'Berichte exportieren', 'ich sie weitergeben kann'],
    ['Als Kunde möchte ich nicht jedes Mal meine Adresse eingeben müssen, um schneller bestellen zu können.', 'Kunde', 'jedes Mal meine Adresse eingeben müssen', 'schneller bestellen zu können'],
    ['Der Kunde möchte seine Bestellung stornieren, damit er sein Geld zurückbekommt.', 'Kunde', 'seine Bestellung stornieren', 'er sein Geld zurückbekommt'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['de', role, means, benefit]);
  });
});

describe('fr', () => {
  test.each<[string, string, string, string | undefined]>([
    ['En tant que cliente, je veux télécharger ma facture afin de la transmettre à mon comptable.', 'cliente', 'télécharger ma facture', 'la transmettre à mon comptable'],
    ['En tant qu\'utilisateur, je souhaite réinitialiser mon mot de passe pour retrouver l\'accès à mon compte.', 'utilisateur', 'réinitialiser mon mot de passe', 'retrouver l\'accès à mon compte'],
    ['En tant qu’administratrice, je voudrais bloquer un compte afin d’éviter les abus.', 'administratrice', 'bloquer un compte', 'éviter les abus'],
    ['En tant que responsable RH, j\'aimerais consulter les absences pour que je puisse planifier les équipes.', 'responsable RH', 'consulter les absences', 'je puisse planifier les équipes'],
    ['En tant que client·e, je veux payer par carte pour ne pas avoir à retirer d\'argent.', 'client·e', 'payer par carte', 'ne pas avoir à retirer d\'argent'],
    ['En tant qu\'un livreur, je dois voir l\'adresse pour livrer à temps.', 'livreur', 'voir l\'adresse', 'livrer à temps'],
    ['En tant que visiteur du site, je peux filtrer les produits afin que la liste soit plus courte.', 'visiteur du site', 'filtrer les produits', 'la liste soit plus courte'],
    ['En tant que professeur, je veux que les notes soient calculées automatiquement afin de gagner du temps.', 'professeur', 'les notes soient calculées automatiquement', 'gagner du temps'],
    ['Afin de réduire les coûts, en tant qu\'acheteur, je veux comparer les offres.', 'acheteur', 'comparer les offres', 'réduire les coûts'],
    ['Pour gagner du temps, en tant que médecin, je souhaite dicter mes notes.', 'médecin', 'dicter mes notes', 'gagner du temps'],
    ['En tant qu\'infirmier, j\'ai besoin de voir les allergies pour éviter les erreurs.', 'infirmier', 'voir les allergies', 'éviter les erreurs'],
    ['En tant que gestionnaire de stock, je veux être averti des ruptures de sorte que je puisse commander à temps.', 'gestionnaire de stock', 'être averti des ruptures', 'je puisse commander à temps'],
    ['En tant que membre, je veux inviter des amis parce que je gagne des points.', 'membre', 'inviter des amis', 'je gagne des points'],
    ['En tant que locataire, je souhaiterais pouvoir signaler une panne afin qu\'elle soit réparée rapidement.', 'locataire', 'signaler une panne', 'elle soit réparée rapidement'],
    ['En tant qu\'équipe, nous voulons des tests automatisés afin de détecter les erreurs tôt.', 'équipe', 'des tests automatisés', 'détecter les erreurs tôt'],
    ['Je veux, en tant que parent, consulter les notes de mon enfant afin de le soutenir.', 'parent', 'consulter les notes de mon enfant', 'le soutenir'],
    ['En tant qu\'utilisateur, je veux changer la langue.', 'utilisateur', 'changer la langue', undefined],
    ['En tant que comptable, je désire exporter les écritures dans le but de les contrôler.', 'comptable', 'exporter les écritures', 'les contrôler'],
    ['Étant un vendeur, je veux publier une annonce afin de vendre mon vélo.', 'vendeur', 'publier une annonce', 'vendre mon vélo'],
    ['L\'utilisateur veut filtrer la liste afin de trouver un produit plus vite.', 'utilisateur', 'filtrer la liste', 'trouver un produit plus vite'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['fr', role, means, benefit]);
  });
});

describe('es', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Como clienta, quiero descargar mi factura para enviarla a mi gestor.', 'clienta', 'descargar mi factura', 'enviarla a mi gestor'],
    ['Como usuario quiero restablecer mi contraseña para poder volver a entrar.', 'usuario', 'restablecer mi contraseña', 'poder volver a entrar'],
    ['Como administradora, quisiera bloquear cuentas para que nadie abuse de ellas.', 'administradora', 'bloquear cuentas', 'nadie abuse de ellas'],
    ['Como responsable de RR. HH., me gustaría ver las ausencias con el fin de planificar los turnos.', 'responsable de RR. HH', 'ver las ausencias', 'planificar los turnos'],
    ['Como una enfermera, necesito ver las alergias para no cometer errores.', 'enfermera', 'ver las alergias', 'no cometer errores'],
    ['Como repartidor, deseo conocer la dirección a fin de entregar a tiempo.', 'repartidor', 'conocer la dirección', 'entregar a tiempo'],
    ['Como visitante del sitio puedo filtrar los productos para que la lista sea más corta.', 'visitante del sitio', 'filtrar los productos', 'la lista sea más corta'],
    ['Como profesor/a, quiero que las notas se calculen solas para ahorrar tiempo.', 'profesor/a', 'las notas se calculen solas', 'ahorrar tiempo'],
    ['Para reducir costes, como comprador, quiero comparar ofertas.', 'comprador', 'comparar ofertas', 'reducir costes'],
    ['Con el fin de ahorrar tiempo, como médica, quiero dictar mis notas.', 'médica', 'dictar mis notas', 'ahorrar tiempo'],
    ['Yo como vendedor quiero publicar un anuncio para vender mi bicicleta.', 'vendedor', 'publicar un anuncio', 'vender mi bicicleta'],
    ['Como encargado del almacén quiero recibir avisos de manera que pueda pedir a tiempo.', 'encargado del almacén', 'recibir avisos', 'pueda pedir a tiempo'],
    ['Como socio, quiero invitar a amigos porque gano puntos.', 'socio', 'invitar a amigos', 'gano puntos'],
    ['Como inquilina, querría poder avisar de una avería, para que la arreglen pronto.', 'inquilina', 'avisar de una avería', 'la arreglen pronto'],
    ['Como equipo, queremos pruebas automáticas para detectar errores pronto.', 'equipo', 'pruebas automáticas', 'detectar errores pronto'],
    ['Como usuario, quiero cambiar el idioma.', 'usuario', 'cambiar el idioma', undefined],
    ['En calidad de contable, quiero exportar los asientos para revisarlos.', 'contable', 'exportar los asientos', 'revisarlos'],
    ['Como el gerente, debo aprobar los gastos de modo que no se supere el presupuesto.', 'gerente', 'aprobar los gastos', 'no se supere el presupuesto'],
    ['Como madre que trabaja, quiero ver el menú del colegio para organizar la cena.', 'madre que trabaja', 'ver el menú del colegio', 'organizar la cena'],
    ['El usuario quiere filtrar la lista para encontrar antes un producto.', 'usuario', 'filtrar la lista', 'encontrar antes un producto'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['es', role, means, benefit]);
  });
});

describe('pt', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Como cliente, quero baixar minha fatura para enviá-la ao contador.', 'cliente', 'baixar minha fatura', 'enviá-la ao contador'],
    ['Como usuário, eu quero redefinir minha senha para poder entrar de novo.', 'usuário', 'redefinir minha senha', 'poder entrar de novo'],
    ['Como administradora, gostaria de bloquear contas para que ninguém abuse delas.', 'administradora', 'bloquear contas', 'ninguém abuse delas'],
    ['Como gerente de RH, eu gostaria de ver as ausências a fim de planejar os turnos.', 'gerente de RH', 'ver as ausências', 'planejar os turnos'],
    ['Como uma enfermeira, preciso ver as alergias para não cometer erros.', 'enfermeira', 'ver as alergias', 'não cometer erros'],
    ['Como entregador, desejo saber o endereço de modo que eu entregue no prazo.', 'entregador', 'saber o endereço', 'eu entregue no prazo'],
    ['Como visitante do site posso filtrar os produtos para que a lista fique menor.', 'visitante do site', 'filtrar os produtos', 'a lista fique menor'],
    ['Como professor(a), quero que as notas sejam calculadas sozinhas para economizar tempo.', 'professor(a)', 'as notas sejam calculadas sozinhas', 'economizar tempo'],
    ['Para reduzir custos, como comprador, quero comparar ofertas.', 'comprador', 'comparar ofertas', 'reduzir custos'],
    ['Com o objetivo de ganhar tempo, como médica, quero ditar minhas notas.', 'médica', 'ditar minhas notas', 'ganhar tempo'],
    ['Eu, como vendedor, quero publicar um anúncio para vender minha bicicleta.', 'vendedor', 'publicar um anúncio', 'vender minha bicicleta'],
    ['Eu como utilizador quero receber avisos de forma a encomendar a tempo.', 'utilizador', 'receber avisos', 'encomendar a tempo'],
    ['Enquanto sócio, quero convidar amigos porque ganho pontos.', 'sócio', 'convidar amigos', 'ganho pontos'],
    ['Como inquilina, queria poder avisar de uma avaria, para que a reparem depressa.', 'inquilina', 'avisar de uma avaria', 'a reparem depressa'],
    ['Como equipe, nós queremos testes automáticos para detectar erros cedo.', 'equipe', 'testes automáticos', 'detectar erros cedo'],
    ['Como usuário, quero mudar o idioma.', 'usuário', 'mudar o idioma', undefined],
    ['Na qualidade de contabilista, quero exportar os lançamentos para os rever.', 'contabilista', 'exportar os lançamentos', 'os rever'],
    ['Sendo um gestor, devo aprovar as despesas pois o orçamento é curto.', 'gestor', 'aprovar as despesas', 'o orçamento é curto'],
    ['Como mãe que trabalha, quero ver o cardápio da escola para organizar o jantar.', 'mãe que trabalha', 'ver o cardápio da escola', 'organizar o jantar'],
    ['O usuário quer filtrar a lista para encontrar um produto mais rápido.', 'usuário', 'filtrar a lista', 'encontrar um produto mais rápido'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['pt', role, means, benefit]);
  });
});

describe('it', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Come cliente, voglio scaricare la fattura per inviarla al commercialista.', 'cliente', 'scaricare la fattura', 'inviarla al commercialista'],
    ['Come utente voglio reimpostare la password in modo da poter rientrare.', 'utente', 'reimpostare la password', 'poter rientrare'],
    ['In qualità di amministratrice, vorrei bloccare gli account così che nessuno ne abusi.', 'amministratrice', 'bloccare gli account', 'nessuno ne abusi'],
    ['Come responsabile delle risorse umane, mi piacerebbe vedere le assenze al fine di pianificare i turni.', 'responsabile delle risorse umane', 'vedere le assenze', 'pianificare i turni'],
    ['Come un\'infermiera, ho bisogno di vedere le allergie per non fare errori.', 'infermiera', 'vedere le allergie', 'non fare errori'],
    ['Come corriere, desidero conoscere l\'indirizzo affinché io possa consegnare in tempo.', 'corriere', 'conoscere l\'indirizzo', 'io possa consegnare in tempo'],
    ['Come visitatore del sito posso filtrare i prodotti in modo che la lista sia più corta.', 'visitatore del sito', 'filtrare i prodotti', 'la lista sia più corta'],
    ['Come insegnante, voglio che i voti siano calcolati da soli per risparmiare tempo.', 'insegnante', 'i voti siano calcolati da soli', 'risparmiare tempo'],
    ['Per ridurre i costi, come acquirente, voglio confrontare le offerte.', 'acquirente', 'confrontare le offerte', 'ridurre i costi'],
    ['Al fine di risparmiare tempo, come medico, voglio dettare le note.', 'medico', 'dettare le note', 'risparmiare tempo'],
    ['Io come venditore voglio pubblicare un annuncio per vendere la bicicletta.', 'venditore', 'pubblicare un annuncio', 'vendere la bicicletta'],
    ['Come magazziniere voglio ricevere avvisi così da ordinare in tempo.', 'magazziniere', 'ricevere avvisi', 'ordinare in tempo'],
    ['Come socio, voglio invitare amici perché guadagno punti.', 'socio', 'invitare amici', 'guadagno punti'],
    ['Come inquilina, vorrei poter segnalare un guasto, in modo tale che venga riparato presto.', 'inquilina', 'segnalare un guasto', 'venga riparato presto'],
    ['Come team, vogliamo test automatici per trovare presto gli errori.', 'team', 'test automatici', 'trovare presto gli errori'],
    ['Come utente, voglio cambiare la lingua.', 'utente', 'cambiare la lingua', undefined],
    ['In veste di contabile, voglio esportare le registrazioni per controllarle.', 'contabile', 'esportare le registrazioni', 'controllarle'],
    ['Come il direttore, devo approvare le spese perché il budget è limitato.', 'direttore', 'approvare le spese', 'il budget è limitato'],
    ['Come madre che lavora, voglio vedere il menù della scuola per organizzare la cena.', 'madre che lavora', 'vedere il menù della scuola', 'organizzare la cena'],
    ['L\'utente vuole filtrare la lista per trovare prima un prodotto.', 'utente', 'filtrare la lista', 'trovare prima un prodotto'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['it', role, means, benefit]);
  });
});

describe('nl', () => {
  test.each<[string, string, string, string | undefined]>([
    ['Als klant wil ik mijn factuur downloaden, zodat ik hem naar mijn boekhouder kan sturen.', 'klant', 'mijn factuur downloaden', 'ik hem naar mijn boekhouder kan sturen'],
    ['Als gebruiker wil ik mijn wachtwoord opnieuw instellen om weer te kunnen inloggen.', 'gebruiker', 'mijn wachtwoord opnieuw instellen', 'weer te kunnen inloggen'],
    ['Als beheerder zou ik accounts willen blokkeren, zodat niemand er misbruik van maakt.', 'beheerder', 'accounts willen blokkeren', 'niemand er misbruik van maakt'],
    ['Als HR-medewerker wil ik graag de afwezigheden zien, zodat ik de roosters kan plannen.', 'HR-medewerker', 'de afwezigheden zien', 'ik de roosters kan plannen'],
    ['Als een verpleegkundige moet ik de allergieën zien om geen fouten te maken.', 'verpleegkundige', 'de allergieën zien', 'geen fouten te maken'],
    ['Als bezorger heb ik het adres nodig, opdat ik op tijd lever.', 'bezorger', 'het adres nodig', 'ik op tijd lever'],
    ['Als bezoeker van de site kan ik de producten filteren, zodat de lijst korter wordt.', 'bezoeker van de site', 'de producten filteren', 'de lijst korter wordt'],
    ['Als docent(e) wil ik dat de cijfers automatisch worden berekend om tijd te besparen.', 'docent(e)', 'de cijfers automatisch worden berekend', 'tijd te besparen'],
    ['Om kosten te besparen wil ik als inkoper offertes vergelijken.', 'inkoper', 'offertes vergelijken', 'kosten te besparen'],
    ['Zodat ik geen tijd verlies, wil ik als arts mijn notities dicteren.', 'arts', 'mijn notities dicteren', 'ik geen tijd verlies'],
    ['Ik als verkoper wil een advertentie plaatsen om mijn fiets te verkopen.', 'verkoper', 'een advertentie plaatsen', 'mijn fiets te verkopen'],
    ['Ik wil als huurder een storing melden, zodat die snel wordt verholpen.', 'huurder', 'een storing melden', 'die snel wordt verholpen'],
    ['Als lid wil ik vrienden uitnodigen omdat ik dan punten verdien.', 'lid', 'vrienden uitnodigen', 'ik dan punten verdien'],
    ['Als magazijnmedewerker wens ik meldingen te ontvangen, waardoor ik op tijd kan bestellen.', 'magazijnmedewerker', 'meldingen te ontvangen', 'ik op tijd kan bestellen'],
    ['Als team willen we automatische tests, zodat we fouten vroeg vinden.', 'team', 'automatische tests', 'we fouten vroeg vinden'],
    ['Als gebruiker wil ik de taal wijzigen.', 'gebruiker', 'de taal wijzigen', undefined],
    ['In mijn rol als controller wil ik rapporten exporteren, zodat ik ze kan delen.', 'controller', 'rapporten exporteren', 'ik ze kan delen'],
    ['Als ouder die werkt, wil ik het menu van de school zien zodat ik het avondeten kan plannen.', 'ouder die werkt', 'het menu van de school zien', 'ik het avondeten kan plannen'],
    ['Als directeur moet ik uitgaven kunnen goedkeuren omdat het budget beperkt is.', 'directeur', 'uitgaven kunnen goedkeuren', 'het budget beperkt is'],
    ['De gebruiker wil de lijst filteren zodat hij sneller een product vindt.', 'gebruiker', 'de lijst filteren', 'hij sneller een product vindt'],
  ])('%s', (text, role, means, benefit) => {
    expect(read(text)).toEqual(['nl', role, means, benefit]);
  });
});
