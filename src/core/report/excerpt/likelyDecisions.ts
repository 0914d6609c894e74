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
