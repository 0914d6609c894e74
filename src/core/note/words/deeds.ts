// What people do for each other after a meeting. `The cache will be` and `Users will need` tell something else.
const deeds =
  'add|adjust|amend|announce|arrange|ask|assign|attempt|book|brief|bring|call|check|circulate|clean|collect|come back|compile|confirm|contact|convene|coordinate|create|define|discuss|distribute|do|document|draft|draw|e-?mail|encourage|establish|explore|file|fill|find|finish|fix|follow|forward|gather|get|give|go through|hand|help|host|implement|inform|investigate|invite|kick off|launch|lead|liaise|look|make|measure|meet|merge|message|move|notify|offer|open|order|organi[sz]e|outline|own|pass on|pick|ping|plan|post|prepare|present|propose|publish|push|put|raise|reach|rebase|record|remind|report|request|research|resend|review|revise|rewrite|run|schedule|scope|send|set|share|speak|start|submit|suggest|summari[sz]e|sync|tackle|take|talk|tell|test|track|translate|try|update|upload|verify|visit|work|write';
const deedAlone = new RegExp(`^(?:${deeds})(?!\\p{L})`, 'iu');

/** Whether a text begins with what people do for each other: `Write`, `Check`. */
export function isDeed(text: string): boolean {
  return deedAlone.test(text);
}
