// Sentences that read like a decision, in the languages of the words. Matched in lower case.
const phrases = [
  String.raw`(?:we|the (?:team|group|board|committee|council)|it was|was|were|has been|have been) (?:all |then |also |unanimously )?(?:agreed|decided|resolved|approved|chose|chosen|opted|voted|adopted|settled|rejected)`,
  String.raw`(?:agreed|decided|resolved|voted|opted) (?:to|that|on|against|for|not to|unanimously)`,
  String.raw`we (?:chose|settled on|go with|will go with|are going with)|motion (?:passes|passed|carries|carried)|passed unanimously`,
  String.raw`(?:wir haben|wurde|wurden|es wurde|man hat) (?:[^.]{0,80} )?(?:beschlossen|entschieden|vereinbart|genehmigt|abgelehnt)|wir (?:entscheiden|beschließen)`,
  String.raw`(?:se |hemos |fue |fueron |queda )(?:decid|acord|aprob)\p{L}+|decidimos|acordamos`,
  String.raw`(?:nous avons|il a été|on a|est|sont) (?:décidé|convenu|approuvé|adopté|acté|validé)\p{L}*|décidons`,
  String.raw`(?:abbiamo|è stato|si è|viene) (?:deciso|approvato|concordato|deliberato|stabilito)`,
  String.raw`(?:we hebben|er is|is|wordt|werd) (?:[^.]{0,80} )?(?:besloten|afgesproken|goedgekeurd|aangenomen)`,
  String.raw`(?:foi|foram|ficou) (?:decidido|aprovad|acordado|deliberado)\p{L}*|decidiu-se`,
  '我们决定|大家同意|一致同意|决定(?:采用|使用|不)|獲得通過',
];
const decides = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${phrases.join('|')})(?![\p{L}\p{M}])|我们决定|大家同意|一致同意`,
  'u',
);

/** Whether a sentence reads like a decision without being marked as one: `We agreed to keep the queue.` */
export function readsLikeDecision(sentence: string): boolean {
  return !/[?？]\s*$/u.test(sentence) && decides.test(sentence.toLowerCase());
}

/** Whether a line leads to a list of decisions by its verb: `The board adopted the following:`, `Beschlossen wurde:`. */
export function announcesByVerb(line: string): boolean {
  const said = line.trim();
  return /(?<![?？]\s*)[:：]$/u.test(said) && said.length < 200 && leadsByVerb.test(said.toLowerCase());
}

const leadsByVerb = new RegExp(
  String.raw`${decides.source}|(?<!\p{L})(?:beschlossen|entschieden|vereinbart) (?:wurde|haben wir)|(?<!\p{L})(?:reviewed and adopted|adopted|resolved) (?:by|that)`,
  'u',
);

const rules = [
  '(?:we|the team|everyone|all teams) (?!(?:had|were|are|have|talked|discussed|met|looked|went|saw|think|believe|know|hope|need|want|will (?:see|discuss))(?!\\p{L}))\\p{L}+(?<!ed)',
  '(?:wir|nous|nosotros|noi|wij|nós) (?!(?:haben|hatten|waren|sind|avons|avions|sommes|hemos|abbiamo|hebben|temos)(?!\\p{L}))\\p{L}+',
];
const rule = new RegExp(`^(?:${rules.join('|')})`, 'u');
const fromThenOn =
  /(?<!\p{L})(?:from (?:now|\p{L}+day|next|january|february|march|april|may|june|july|august|september|october|november|december)|as of|starting (?:with|on|in|next)|ab (?:sofort|jetzt|dem|\p{L}+tag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|\d)|künftig|à partir d|dorénavant|a partir d|desde (?:el|ahora|hoy)|d'ora in poi|a partire da|vanaf|voortaan)/u;
const past =
  /(?<!\p{L})(?:was|were|had|did|went|war|waren|hatten?|wurden?|fue|fueron|était|étaient|è stat[oa]|werd|foi)(?!\p{L})/u;

/** Whether a sentence reads like a rule that holds from now on: `We renew for six months`, `Reviews finden ab Montag statt`. */
export function readsLikeRule(sentence: string): boolean {
  const said = sentence.toLowerCase();
  return !/[?？]\s*$/u.test(said) && !past.test(said) && (rule.test(said) || fromThenOn.test(said));
}
