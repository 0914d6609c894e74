import { leadsToList } from '../../note/words/meanings';
import { isFormality } from './frameSentences';

// Those who decide for others, and what they say they do by it, in the languages of the words. Matched in lower case.
const acts = [
  String.raw`the (?:[a-z]+[ -]){0,4}(?:board|committee|council|assembly|general meeting|trustees|directors|tsc|sc|tc|cpc|pmc|tac) (?:also |hereby |unanimously |formally |therefore |conditionally )?(?:(?:adopt|approve|accept|authori[sz]e|endorse|appoint|elect|grant|allocate|ratifie)s? (?:the|an?|this|these|that|our|its|their|his|her|[“"'‘#[\d]|[a-z-]+ [a-z-]+ (?:as|to|for) )|(?:resolves|decides) (?:to|that)(?![a-z]))`,
  String.raw`(?:der|die|das) (?:[a-zß-ÿ]+ ){0,2}(?:[a-zß-ÿ-]*vorstand|[a-zß-ÿ-]*versammlung|[a-zß-ÿ-]*ausschuss|[a-zß-ÿ]*beirat|[a-zß-ÿ-]*gremium|präsidium|plenum|kuratorium|[a-z]*rat) (?:beschließt|beschliesst|genehmigt|verabschiedet|bewilligt|ernennt)(?! (?:nicht|kein|über)|,? ob)(?![a-zß-ÿ])`,
  String.raw`(?:die|alle) (?:[a-zß-ÿ]+ ){0,2}[a-zß-ÿ-]*mitglieder (?:beschließen|beschliessen|genehmigen|verabschieden)(?! (?:nicht|über)|,? ob)(?![a-zß-ÿ])`,
  String.raw`(?:le |la |l['’])(?:bureau|conseil|ca|comité|assemblée|ag|commission)(?: [a-zß-ÿ'’]+){0,3} (?:acte|adopte|approuve|valide|décide|ratifie|autorise|entérine|désigne|nomme)(?! (?:pas|si)(?![a-zß-ÿ]))(?![a-zß-ÿ])`,
  String.raw`(?:el|la) (?:junta|asamblea|comité|consejo|comisión|directiva|pleno)(?: [a-zß-ÿ]+){0,3} (?:aprueba|acuerda|decide|adopta|autoriza|ratifica|nombra|designa)(?! si(?![a-zß-ÿ]))(?![a-zß-ÿ])`,
  String.raw`(?:il |la |l['’])(?:consiglio|assemblea|comitato|giunta|direttivo|cda|commissione)(?: [a-zß-ÿ'’]+){0,3} (?:approva|delibera|decide|adotta|autorizza|ratifica|nomina)(?! se(?![a-zß-ÿ]))(?![a-zß-ÿ])`,
  String.raw`(?:het|de) (?:[a-z]+ )?(?:bestuur|vergadering|alv|raad|commissie|college)(?: van [a-z]+)? (?:besluit|benoemt|bekrachtigt|keurt [^.]{3,120} goed|stelt [^.]{3,120} vast)(?! (?:niet|of)(?![a-z]))(?![a-zß-ÿ])`,
  String.raw`(?:o|a) (?:assembleia|direção|direcção|diretoria|conselho|comissão|comitê|comité)(?: [a-zß-ÿ]+){0,3} (?:aprova|delibera|decide|adota|autoriza|ratifica|nomeia)(?! se(?![a-zß-ÿ]))(?![a-zß-ÿ])`,
  String.raw`(?:委员会|委員會|董事会|董事會|理事会|理事會|大会|股东会)(?:一致)?(?:通过|通過|批准|决定|決定|同意)`,
  // What a record says that it is for.
  String.raw`this (?:adr|document|record|decision record|rfc) (?:captures|outlines|records|documents|describes) (?:our|the|a) decision (?:to|that)(?![a-z])`,
  String.raw`dieses (?:adr|dokument) (?:beschreibt|dokumentiert|enthält) (?:unsere|die) entscheidung,|ce document (?:décrit|consigne|présente) (?:notre|la) décision (?:de|d['’])|este documento (?:describe|recoge|registra) (?:nuestra|la) decisión de|questo documento (?:descrive|registra) la (?:nostra )?decisione di|dit document beschrijft (?:het besluit|de beslissing|onze beslissing) om|este documento (?:descreve|regista|registra) a (?:nossa )?decisão de`,
];
const act = new RegExp(`^(?:${acts.join('|')})`);

// How minutes begin what was decided, without saying by whom. Matched in lower case.
const openings = [
  String.raw`(?:it (?:was|is) )?(?:unanimously )?(?:agreed|decided|con[cs]ensed)(?: unanimously| by con[cs]ensus)? (?:to|that|not to)(?![a-z])|(?:it was |unanimously )resolved (?:to|that|not to)(?![a-z])|resolved (?:unanimously )?(?:that (?:we|the|an?|all|our)|to [a-z]{2,})(?![a-z.])|(?:agreed|settled) on(?![a-z])`,
  String.raw`(?:es (?:wird|wurde) )?(?:einstimmig |mehrheitlich |gemeinsam )?(?:beschlossen|vereinbart|entschieden)(?: wird| wurde)?,? (?:dass|den|die|das|ein|eine|einen|künftig|ab)(?![a-zß-ÿ])|(?:einigung|geeinigt|verständigung) (?:auf|darauf)(?![a-zß-ÿ])|wir (?:beschließen|beschliessen|einigen uns|vereinbaren)(?! (?:nicht|nichts|noch)(?![a-z]))(?![a-zß-ÿ])`,
  String.raw`(?:se (?:acuerda|decide|aprueba|resuelve|acordó|decidió|resolvió)|queda acordad[oa]|acordado|decidimos|acordamos)(?: por unanimidad| por mayoría)? (?:que|no|el|la|los|las|un|una|[a-zß-ÿ]+[aeií]r(?:se|l[aeo]s?)?)(?![a-zß-ÿ])`,
  String.raw`(?:il (?:est|a été) (?:[a-zß-ÿ]+ )?(?:décidé|convenu|acté|arrêté)|(?:décidé|convenu|acté)|on (?:décide|convient|acte)|nous (?:décidons|convenons)|décision (?:est |a été )?(?:prise|actée)) (?:que|qu['’]|de|d['’]|des?|du)(?![a-zß-ÿ]| (?:savoir|si)(?![a-zß-ÿ]))`,
  String.raw`(?:si (?:decide|delibera|conviene|approva|stabilisce)|(?:viene|è stato) (?:deciso|deliberato|stabilito|concordato)|(?:deciso|concordato|stabilito))(?: all['’]unanimità)? (?:che|di|il|la|l['’]|i|le|un|una)(?![a-zß-ÿ])`,
  String.raw`(?:er (?:is|wordt|werd) )?(?:besloten|afgesproken)(?: wordt| is)? (?:om|dat|tot)(?![a-z])|we (?:besluiten|spreken af) (?:om|dat|tot)(?![a-z])`,
  String.raw`(?:(?:ficou|fica|foi) (?:decidid|acordad|definid|combinad|deliberad)[oa]|decidiu-se|acordou-se|deliberou-se|decidimos|decidido|acordado)(?: por unanimidade| por maioria)? (?:que|não|o|a|os|as|um|uma|[a-zß-ÿ]+[aei]r)(?![a-zß-ÿ])`,
  String.raw`(?:会议|會議|大家|一致)(?:一致)?(?:决定|決定|同意|通过|通過)(?![了过]?[：:])`,
];
const opening = new RegExp(
  `^(?:${openings.join('|')})(?! (?:nothing|nichts|nada|rien|niente|niets)(?![a-zß-ÿ]))`,
);

// What was settled at another time is only told again.
const retold =
  /(?<![a-z])(?:last|previous|earlier|yesterday|already|letzten?|bereits|schon|gestern|anterior|pasad[oa]|ya|ayer|dernière?|précédente?|déjà|hier|scors[oa]|già|ieri|vorige|eerder|al|gisteren|passad[oa]|já|ontem) (?:time|meeting|week|month|call|sitzung|woche|mal|reunión|semana|fois|semaine|réunion|séance|riunione|settimana|vergadering|keer|reunião|[a-zß-ÿ]+d[oa]s?)(?![a-zß-ÿ])|上次|上周/;

// What a body does again and again, or only under a condition, is nothing that it did in this meeting.
const usual =
  /(?<![a-z])(?:every|each|always|usually|annually|regularly|whenever|if|unless|when|once|any|must|may|should|jedes|jeweils|immer|falls|wenn|cada|siempre|cuando|chaque|toujours|quand|ogni|sempre|elke|altijd)(?![a-zß-ÿ])/;

/** Whether lower-case words tell what is done again and again, or under a condition. */
export function isUsual(said: string): boolean {
  return usual.test(said);
}

// Words: a shorter lead-in to a list says nothing without it.
const fewest = 9;

/**
 * Whether a line states a decision as the act of those who take it, in the present tense: `The board approves the budget.`
 * Or as minutes do that name nobody: `Agreed to move the stall.` Or as a record does that has no heading for it: `This
 * document outlines the decision to …`. Linear.
 */
export function isActOfBody(line: string): boolean {
  const said = line.slice(0, 300).toLowerCase();
  if (!act.test(said) && !isUnnamedAct(said)) return false;
  if (/[?？]\s*$/u.test(line) || isFormality(said) || isUsual(said)) return false;
  const leads = /[:：]\s*$/u.test(line) && (leadsToList(line) || line.split(/\s+/u).length < fewest);
  return !leads;
}

/** Whether a line begins with what was done by it, and not with those who did so: `Agreed to merge it`. */
export function isUnnamedAct(line: string): boolean {
  const said = line.toLowerCase();
  return opening.test(said) && !retold.test(said);
}
