// What a meeting did rather than what came of it, in the languages of the words. Matched in lower case.
const who = String.raw`(?:we|they|everyone|all|(?:the )?(?:\p{L}+[ -]){0,3}(?:team|group|board|committee|council|sc|tsc|panel|meeting|members|chair|chairman|chairwoman|chairperson|secretary|session|call))`;
const frames = [
  String.raw`${who} (?:also |then |briefly |again |quickly )?(?:met|reviewed|discussed|talked|spoke|went (?:through|over)|gathered|convened|opened|closed|welcomed|looked (?:at|into)|walked through|touched on|caught up|continued|started|began|introduced (?:them|our)selves)(?! and (?:agreed|decided|accepted|approved|rejected))`,
  String.raw`(?:the )?(?:first|second|third|last|final|regular|weekly|monthly|quarterly|short|quick|kick-?off|inaugural) (?:\p{L}+ ){0,3}(?:1:1|1-1|one-on-one|one on one|meeting|session|call|sync|standup|catch-up)(?!\p{L})`,
  String.raw`(?:the|this|today['’]s) (?:meeting|call|session) (?:was|is|started|opened|began|starts|took place|focuses|focused|covered)`,
  String.raw`(?:you can )?(?:join|dial)[ -](?:via|us|in|on|by)(?!\p{L})|to (?:join|dial in)`,
  String.raw`(?:discussion|overview|review|walkthrough|status|update|recap|introductions?|round) (?:of|on|about)(?!\p{L})`,
  String.raw`(?:review|go over|check) (?:\p{L}+ ){0,3}(?:actions?|action items|to-?dos)(?: (?:from|of) |$)`,
  String.raw`(?:note|nota bene|nb|n\.b\.|reminder|fyi)\s*:`,
  String.raw`(?:der|die|das) [^.]{0,60}?(?:begrüßt|begrüsst|eröffnet|verliest|bespricht|diskutiert|besprach)|wir (?:haben )?(?:[^.]{0,80} )?(?:besprochen|gesprochen|diskutiert|durchgegangen|angeschaut)|[^.]{0,120}begrüßt (?:der|die)|am \d[^.]{0,40} (?:fanden|fand|trafen|traf) sich|(?:erstes|letztes|kurzes) (?:1:1|gespräch|treffen|meeting)|nach [^.]{0,60} begrüßt`,
  String.raw`(?:se hace (?:un )?(?:repaso|revisión)|se (?:revis|discut|habl|coment|repas|debat)\p{L}+|hemos (?:hablado|revisado|comentado|repasado)|(?:hablamos|revisamos|comentamos|repasamos)|el (?:equipo|grupo|comité) (?:revis|discut)\p{L}+|primera? (?:reunión|1:1))`,
  String.raw`(?:nous avons|on a|l['’]équipe a|le (?:comité|groupe) a) (?:parlé|discuté|passé en revue|fait le point|évoqué|abordé)|tour de table|premi(?:er|ère) (?:1:1|réunion|point)`,
  String.raw`(?:abbiamo|il (?:team|gruppo) ha) (?:parlato|discusso|rivisto|esaminato)|si è (?:parlato|discusso)|we hebben (?:[^.]{0,60} )?(?:besproken|gesproken|doorgenomen)|het team (?:besprak|heeft [^.]{0,60}besproken)|(?:falámos|falamos|discutimos|revimos|revisamos)|a equipa? (?:reviu|revisou|discutiu)`,
  // Calls to order and what ends a meeting.
  String.raw`(?:(?:the |our )?(?:meeting|session|assembly|call) (?:was |is )?)?(?:called|call) to order|(?:there being no [^.]{0,60}, )?(?:the |it |our )?(?:meeting |session |call )?(?:was |is )?adjourned|adjournment(?!\p{L})|(?:the )?(?:meeting|session|call) (?:was )?(?:closed|ended|concluded|started|opened)(?!\p{L})`,
  String.raw`(?:die |der |das )?(?:sitzung|versammlung|treffen|plenum|vorsitzende) [^.]{0,60}(?:eröffnet|geschlossen|beendet|schließt)|(?:la )?(?:séance|réunion) (?:est |a été |s['’]est )?(?:ouverte|levée|close|terminée)|se (?:abre|levanta|cierra|inicia) la (?:sesión|reunión)|(?:la )?(?:seduta|riunione) (?:è |viene |si )?(?:aperta|chiusa|tolta|apre|chiude)|(?:de )?vergadering (?:wordt |is )?(?:geopend|gesloten)|(?:a )?(?:reunião|sessão) (?:foi |é )?(?:aberta|encerrada)|会议(?:开始|结束)`,
  // A welcome, and what those present are asked to do.
  String.raw`[^.:]{0,80}(?<!\p{L})(?:warm (?:welcome|greeting|reception)|happy new year|welcomed (?:everyone|everybody|all|the (?:participants|members|attendees|group|team|guests)))`,
  String.raw`please (?:help |do |also )?(?:add|take|put|write|enter|join|remember|review|sign|use|mute|feel)(?!\p{L})`,
  // That it took place, and how many came.
  String.raw`(?=[^.:]{0,120}(?:meeting|assembly|session|sync|versammlung|sitzung|treffen|besprechung|assemblée|réunion|séance|asamblea|reunión|sesión|riunione|assemblea|seduta|vergadering|overleg|reunião|assembleia))[^.:]{0,80}(?<!\p{L})(?:took place|was held|fand(?:en)? [^.:]{0,60}statt|s['’]est tenue?|a eu lieu|se celebró|tuvo lugar|si è tenut[ao]|ha avuto luogo|vond plaats|realizou-se|teve lugar)(?!\p{L})`,
  String.raw`[^.:]{0,160}(?<!\p{L})(?:\p{L}+ personnes (?:étaient|sont|ont été) présentes|\p{L}+ personen waren anwesend)|[^.:]{0,60}(?<!\p{L})\d+ (?:people|persons?|members|personnes|personen|leute|mitglieder|personas|miembros|persone|leden|pessoas) (?:were|attended|took part|joined|came|étaient|ont (?:participé|assisté)|waren|nahmen|kamen|asist\p{L}+|erano|hanno partecipato|waren|namen|estiveram|participaram)(?!\p{L})`,
  String.raw`(?:everyone|all|alle|todos|tous) (?:introduced (?:them|our)selves|stellen sich vor|stellten sich vor|se presentan|se presentaron|se présentent)|se presentan(?: todos|[ .]*(?:\(|$))|vorstellungsrunde`,
];
const frame = new RegExp(String.raw`^(?:${frames.join('|')})`, 'u');
const inHan =
  /^(?:本次会议由|会议由|会议(?:上)?(?:讨论|回顾)了|我们(?:讨论|回顾)了|大家(?:讨论|回顾)了|首次)/u;

// What every meeting of a committee decides about itself.
const formal =
  /(?<!\p{L})(?:minutes|agenda|quorum|quorate|note-?taker|minute-?taker|protokolle?|protokolls|protokollant\p{L}*|protokollführ\p{L}*|schriftführ\p{L}*|tagesordnung|beschlussfähig\p{L}*|versammlungsleit\p{L}*|acta|orden del día|procès-verbal|ordre du jour|verbale|ordine del giorno|notulen|agenda|ata|pauta)(?!\p{L})|会议纪要|议程/u;

/** Whether a sentence tells what a committee decides about its own meeting: `The minutes were approved.` */
export function isFormality(sentence: string): boolean {
  return formal.test(sentence.toLowerCase());
}

/** Whether a sentence only frames a meeting: `The team reviewed the state of the platform.` What came of it stands elsewhere. */
export function isFrame(sentence: string): boolean {
  const lower = sentence.toLowerCase();
  // A transcript names who speaks.
  return [lower, lower.replace(/^\S{2,20}: /u, '')].some((said) => frame.test(said) || inHan.test(said));
}
