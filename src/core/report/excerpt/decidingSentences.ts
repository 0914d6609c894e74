import { sentencesOf } from './sentences';

// How a sentence begins that explains the one before it, in the languages of the words. Matched in lower case.
const explaining = [
  "because|since|as|this|that|these|those|it|its|it's|they|he|she|so|thus|hence|therefore|otherwise|however|but|yet|still",
  'for (?:example|instance)|e\\.g|i\\.e|note|see|until now|so far|currently|today|if|when|while|although|though|given|given that',
  'there (?:is|are|was|were)|with(?:out)? (?:this|that|it)|(?:the |one |another |a )?(?:main |only |big |biggest )?(?:reasons?|advantages?|drawbacks?|downsides?|benefits?|costs?|alternatives?|idea|goal|risks?|consequences?|background|problem)',
  'we (?:had|were|have|found|discussed|looked|saw|think|believe|expect|considered|know|hope)',
  'weil|da|denn|dies|diese|das|damit|dadurch|deshalb|daher|grund|der grund|so|es|sie|er|bisher|bislang|sonst|falls|wenn|obwohl|aber|jedoch|zum beispiel|siehe|vorteile?|nachteile?',
  'porque|ya que|esto|eso|así|por eso|por (?:lo )?tanto|el motivo|la razón|si|pero|aunque|hasta ahora|por ejemplo|ellos?|ellas?',
  "parce que|car|cela|ceci|c['’]est|ce|cette|donc|ainsi|la raison|si|mais|bien que|par exemple|ils?|elles?",
  'perché|poiché|questo|questa|quindi|così|il motivo|se|ma|infatti|ad esempio|omdat|want|dit|dat|dus|daarom|de reden|als|maar|pois|isso|isto|assim|por isso|o motivo|mas',
];
const explains = new RegExp(String.raw`^\P{L}*(?:${explaining.join('|')})(?![\p{L}\p{M}])`, 'u');
const explainsInHan = /^(?:因为|由于|原因|这|该|如果|但|例如|因此|所以|目前|背景)/u;

// What people said and how they voted, and what has been: nothing of it is decided.
const tells =
  /(?<!\p{L})(?:was|were|had|did|went|thought|felt|said|asked|raised|noted|argued|in favou?r|against|abstain\p{L}*|votes?|opposed|war|waren|hatten?|meinte|sagte|fragte|stimmen|einstimmig|enthaltung(?:en)?|era|eran|dijo|votos?|était|étaient|dit|voix|voti|stemmen)(?!\p{L})/u;

// Sentences behind the first.
const most = 2;

/**
 * The sentences of a paragraph that state a decision: the first, and those right behind it that go on with it, as in `The
 * racks move in February. Nothing is stored in between.` What begins with its reason, tells what was said, or asks,
 * explains, and all behind that. `first`: the end of what is told as the first.
 */
export function decidingBehind(written: string, first: number): readonly string[] {
  const found: string[] = [];
  for (const { start, end } of sentencesOf(written)) {
    if (start < first) continue;
    const sentence = written.slice(start, end).trim();
    if (found.length === most || !decides(sentence)) break;
    found.push(sentence);
  }
  return found;
}

function decides(sentence: string): boolean {
  const said = sentence.toLowerCase();
  const isWhole = /[.!。！]["'”’)]*$/u.test(said) && !/^[([（]|\n/u.test(said);
  const isLong = /\S\s+\S+\s+\S|\p{Script=Han}{5}/u.test(said);
  return isWhole && isLong && !explains.test(said) && !explainsInHan.test(said) && !tells.test(said);
}
