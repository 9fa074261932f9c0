/** Verbs for what people do in software. The first list is seldom anything else; the second are nouns as well. */
const PLAIN =
  'accept accomplish aggregate lift mute unpin swap skip crop rotate swipe unfollow unarchive relocate renegotiate reroute rearrange rewind reactivate preview translate achieve acquire activate adapt add adjust allow amend analyse analyze annotate answer append apply approve archive arrange ask assess assign associate attach ' +
  'authenticate authorise authorize avoid book bring browse build buy calculate cancel capture categorise categorize check choose claim clarify classify clear close collect ' +
  'combine communicate compare complete compose compute conclude conduct configure confirm connect consult contribute convert convey correspond create customise customize deal deactivate decide ' +
  'decline define delete deliver deny deploy derive describe deselect detect determine develop disable discover dismiss dispatch distribute divide do duplicate ' +
  'edit embed enable encrypt enrol enroll ensure enter erase establish evaluate examine execute expand explain explore extend extract find fix follow forward gather ' +
  'generate get give go grant handle hide hold identify ignore implement inform include indent ingest initiate insert inspect install integrate invite invoke join keep know learn leave ' +
  'listen load locate log-in login maintain make manage mark merge migrate modify monitor move navigate notify observe obtain open operate opt outdent organise organize paste pause participate ' +
  'pay perform permit pick post-process predict prepare present prevent prioritise prioritize produce propose provide publish purchase put react read receive recognise ' +
  'recognize recommend reconcile recover redirect reduce refer refuse register reject reload remember remind remove rename renew reopen reorder replace reply reproduce reset ' +
  'resize resolve respond restore restrict retain retrieve retry return reuse revoke save scan scroll see select sell send separate serve share sort specify spot start stay ' +
  'stop store submit subscribe suggest summarise summarize suspend switch synchronise synchronize take tell toggle teach think track transfer transform trigger try understand undo ' +
  'unlink unlock unsubscribe update upgrade upload use validate verify view visualise visualize wait write withdraw arrange begin decide discuss eliminate express fix live meet narrow perform purge retire reassign reschedule revert seek solve speak summarise download import export search come snooze ' +
  'unassign unshare uninstall reconnect disconnect logout log-out sign-in sign-out sign-up escalate acknowledge donate endorse enquire inquire lend borrow trash unblock freeze unfreeze refresh paginate synch sync shortlist upvote downvote';
const ALSO_NOUNS =
  'access address alert assist audit back backup balance batch bill block bookmark bundle call change chat click code comment commit contract copy correct count cut date debug ' +
  'demo design display document draft drag draw drop estimate exchange exit feature feed file fill filter flag focus force format frame grade graph group guide help highlight host ' +
  'index input interact issue label limit link list lock log look mail map measure mention message model name need note nominate notice offer order output pack page pin plan play ' +
  'plot post preview price print process profile program project prompt quote rank rate record release repair report request research reserve review revise run schedule ' +
  'score set ship show sign snapshot source split stage stock stream structure style subject supply support tag talk test text time trace trade train transcribe tweet type value ' +
  'version vote watch work zoom test transform tour turn like tip queue email post star contact bid tick favourite favorite poll ping press rent hire size sketch slice survey tap thank touch trust rebook';

/** Pairs that are one action. */
export const FIXED_PAIRS: ReadonlySet<string> = new Set([
  'copy paste', 'cut paste', 'drag drop', 'pick choose', 'wait see', 'plug play', 'try see', 'go see', 'come go', 'track trace', 'point click', 'trial error',
  'search replace', 'find replace', 'search rescue', 'hit run', 'stop go', 'pick mix', 'mix match', 'click collect', 'click drag', 'pinch zoom', 'pan zoom', 'back forth', 'give take', 'cut dry', 'compare contrast', 'try buy',
]);

export const VERBS: ReadonlySet<string> = new Set(PLAIN.split(' '));
export const VERB_OR_NOUN: ReadonlySet<string> = new Set(ALSO_NOUNS.split(' '));
