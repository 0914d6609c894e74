import { isFormality } from './frameSentences';

// `holiday` is none.
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const wochentag = '(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)';

// Sentences that read like a decision, in the languages of the words. Matched in lower case.
const phrases = [
  String.raw`(?:we|they|everyone|the (?:\p{L}+ ){0,2}(?:team|group|board|committee|council|sc|tsc|panel|members)|it was|was|were|has been|have been) (?:all |then |also |have |has |unanimously |discussed and |reviewed and )?(?:agreed|decided|approved|accepted|chose|chosen|opted|voted|adopted|settled|rejected|declined|ratified|(?:elected|appointed) (?:as|to|chair|president|secretary|treasurer)|approves|accepts|adopts|declines)|(?<=^|[.:*\n-] ?)(?:tsc|sc|tc|cpc|pmc|board|committee|council) (?:has )?(?:agreed|decided|approved|accepted|adopted|declined)`,
  String.raw`(?:agreed|decided|resolved|voted|opted|con[cs]ensed) (?:to|that|on|against|for|not to|unanimously)|came to the conclusion (?:that|to)|(?<=^|[.:*\n-] ?)(?:(?:we(?:['’]re| are) )?going with|all agree)`,
  String.raw`(?:decided|decision) (?:to|against|not to)|(?:con[cs]ensus|agreement) (?:is|was|to|that|not to|on|for)|conclusions? (?:is|was|were) (?:that|to)|sounds like con[cs]ensus|decision (?:was |has been )?(?:made|taken)|(?<=^|[.:*\n-] ?|we )will move (?:ahead|forward) with`,
  String.raw`we(?:['’]ll| will) (?:settle on|go with|move (?:ahead|forward) with|stay with|stick with|keep)|we (?:chose|settled on|go with|are going with)`,
  String.raw`(?:moved|postponed|pushed|brought forward) to (?:\d|${weekday}|next|january|february|march|april|may|june|july|august|september|october|november|december)|(?:dropped|cut|removed) from (?:this|the) (?:release|scope|plan)|darauf geeinigt`,
  String.raw`motion (?:passes|passed|carries|carried)|passed unanimously|approved unanimously|unanimously approved|(?:was|were|has been|have been|is|are) (?:dropped|cancelled|postponed) (?:from|to|until)`,
  String.raw`(?:wir haben|haben|hat|wird|werden|wurde|wurden) (?:[^.]{0,120} )?(?:beschlossen|entschieden|vereinbart|genehmigt|abgelehnt|verabschiedet|festgehalten|angenommen)|(?:einstimmig|mehrheitlich) (?:per handzeichen |durch handzeichen )?(?:angenommen|genehmigt|beschlossen|gewählt)|wir (?:entscheiden|beschließen)|beschließt|beschloss|für gut befunden|(?:sind|waren) uns einig`,
  String.raw`(?:se |hemos |fue |fueron |queda )(?:decid|ac[ou]e?rd|aprob|aprueb)\p{L}+|(?:votad|elegid)[oa]s? como|decidimos|acordamos|(?:estamos|quedamos) de acuerdo|quedamos en`,
  String.raw`(?:nous avons|il a été|on a|est|sont|a|ont)(?: été| donc){0,2} (?:décidé|convenu|approuvé|adopté|acté|validé|voté|élu)\p{L}*|(?:date|réunion|séance|prix|tarif|montant)[^.]{0,60} (?:est|sont) fixée?s? (?:au|à)|décidons|on (?:décide|convient)|(?:est|sommes|tous) d['’]accord (?:pour|que|de)`,
  String.raw`si (?:decide|conviene) (?:di|che)|(?:abbiamo|è stato|è stata|si è|viene|ha|hanno) (?:deciso|approvat[oa]|concordato|deliberato|stabilito)|siamo d['’]accordo`,
  String.raw`(?:we hebben|er is|is|wordt|werd|zijn) (?:[^.]{0,120} )?(?:besloten|afgesproken|goedgekeurd|aangenomen)|we spreken af|we (?:besluiten|kiezen) (?:om|voor|dat)`,
  String.raw`(?:foi|foram|ficou|fica) (?:decidid|aprovad|acordad|deliberad|combinad)\p{L}*|decidiu-se|aprovad[oa]s? por (?:unanimidade|(?:ampla )?maioria)|combinamos|combinámos|decidimos`,
];
const inHan =
  '(?:我们|大家|会议|委员会)(?:一致)?(?:决定|同意|通过)|一致(?:同意|通过)|(?<![^，。；、并：:\s])确定(?:由|该|下次|下一|解决|了|[^，。是否性]{2,20}为)|决定(?:采用|使用|不|由|将)|獲得通過';
const decides = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${phrases.join('|')})(?![\p{L}\p{M}])|${inHan}`,
  'u',
);

// In front of such words: nothing is decided yet, or it is told who decides.
const open =
  /(?<!\p{L})(?:if|whether|should|could|would|might|may|can|cannot|can['’]t|before|until|once|unless|when|who|how|not|never|nothing|nobody|no one|haven['’]t|hasn['’]t|wasn['’]t|didn['’]t|needs?|has to|have to|must|wants?|proposes?|proposed|suggest\p{L}*|ask\p{L}*|hopes?|falls|ob|wenn|sollte\p{L}*|könnte\p{L}*|muss|müssen|noch nicht|nicht|nichts|bevor|sobald|zu|si|cuando|antes|hay que|debe\p{L}*|no|aún|quand|avant|doit|doivent|faut|pas|se|quando|prima|deve|devono|non|als|moet\p{L}*|niet|não|antes de)(?!\p{L})[^.;:]{0,60}$/u;
const openInHan = /(?:如果|是否|尚未|没有|需要|应该|建议|等|待|未)[^，。；]{0,12}$/u;

/** Whether a sentence reads like a decision without being marked as one: `We agreed to keep the queue.` */
export function readsLikeDecision(sentence: string): boolean {
  if (/[?？]\s*$/u.test(sentence)) return false;
  const said = sentence.toLowerCase();
  const found = decides.exec(said);
  if (isFormality(said)) return false;
  if (!found) return fromThenOn.test(said) && !past.test(said) && !open.test(said);
  if (denied.test(found[0]) || nothing.test(said.slice(found.index + found[0].length))) return false;
  const before = said.slice(0, found.index);
  return !open.test(before) && !openInHan.test(before);
}

const denied = /(?<!\p{L})(?:nicht|noch|niet|nog)(?!\p{L})/u;
// `What we decided: nothing yet`.
const nothing = /^\P{L}*(?:nothing|not yet|no decision|nichts|noch nicht|nada|rien|niente|niets)(?!\p{L})/u;

/** Whether a text as written may hold such a sentence: one pass over it, before its sentences are looked for. */
export function mayReadLikeDecision(text: string): boolean {
  const said = text.replace(wrapping, ' ').toLowerCase().replace(marks, '');
  return decides.test(said) || fromThenOn.test(said);
}

// As in `We **agreed** to`, `We *agreed* to` and `we [agreed](minutes.md) to`. The mark of an item stays.
const marks = /\*\*|__|~~|[`[]|\](?:\([^()\s]*\))?|(?<=\S)[*_]|[*_](?=\S)/g;
// A sentence that goes on in the next line.
const wrapping = /(?<![ \t])[ \t]*\n[ \t>]*(?=\p{Ll})/gu;

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
const fromThenOn = new RegExp(
  String.raw`(?<!\p{L})(?:from (?:now|${weekday}|next|january|february|march|april|may|june|july|august|september|october|november|december)|as of|starting (?:with|on|in|next)|ab (?:sofort|jetzt|dem|${wochentag}|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|\d)|künftig|à partir d|dorénavant|a partir d|desde (?:el|ahora|hoy)|d'ora in poi|a partire da|vanaf|voortaan)`,
  'u',
);
const past =
  /(?<!\p{L})(?:was|were|had|did|went|war|waren|hatten?|wurden?|fue|fueron|était|étaient|è stat[oa]|werd|foi)(?!\p{L})/u;

/** Whether a sentence reads like a rule that holds from now on: `We renew for six months`, `Reviews finden ab Montag statt`. */
export function readsLikeRule(sentence: string): boolean {
  const said = sentence.toLowerCase();
  return !/[?？]\s*$/u.test(said) && !past.test(said) && (rule.test(said) || fromThenOn.test(said));
}
