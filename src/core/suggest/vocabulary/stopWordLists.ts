/** English stop words, and words that are in every meeting note. Folded, not stemmed. */
export const english = `
a about above after again against all almost alone along already also although always am among an and another any
anybody anyone anything are around as ask asked asks at away back be became because become been before behind being
below best better between both but by call called came can cannot come could day days did do does doesnt doing done
dont down during each early eight either eleven else end enough even ever every everybody everyone everything far few first for
four five from full further gave get gets getting give given gives go goes going gone good got great had half has have
having he help her here hers herself hi high him himself his hour hours how however i if in inside instead into is
isnt it its itself just keep kept know knows last late later least less let like likely little long look looked looks
lot made make makes making many may maybe me mean means might mine minute minutes month months more most much must my
myself near need needed needs never new next nine no nobody none nor not nothing now of off often ok okay old on once one
only onto or other others our ours ourselves out over own part people per perhaps place put quite rather really said
same saw say says second see seen seven several shall she should show since six small so some somebody somebodys someone
something soon still such sure take taken takes taking talk talked tell than thank thanks that the their theirs them
themselves then there these they thing things think third this those though thought three through till time times to
today together told tomorrow twelve too took toward towards tried tries try turn two under until up upon us use used using
very via want wanted wants was way we week weeks well went were what whatever when where whether which while who whole
whom whose why will with within without wont work worked working works would wouldnt yeah year years yes yesterday yet
you your yours yourself
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
january february march april june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
action actions agenda agreed aob attendee attendees discuss discussed discussion follow followup item items meet
meeting meetings minutes note noted notes participants point points present question questions raised summary sync
todo topic topics update updates decided decision decisions owner date weekly monthly daily biweekly http https www com
`;

/** Stop words of other languages that notes are often written in. Folded, so without accents. */
export const others = `
aber alle als am auch auf aus bei bin bis das dass dem den der des dich die dies diese dieser dir doch ein eine einem
einen einer eines er es euch fur hat haben hatte hier ich ihm ihn ihr ihre im ist ja jede jeder kann kein keine mal man
mich mir mit nach nicht noch nur ob oder ohne sehr sein seine sich sie sind so uber um und uns unser unter vom von vor
wann war was weil wenn wer werden wie wieder wir wird wo zu zum zur
au aux avec ce ces cette dans de des du elle elles en est et etre il ils je la le les leur leurs lui mais mes moi mon ne
nos notre nous on ont ou par pas plus pour qu que qui sa sans se ses son sont sur tu un une vos votre vous
al como con cual cuando del desde donde el ella ellas ellos entre era eres es esa ese eso esta este esto fue ha hasta hay
las lo los mas muy nada ni o para pero por porque quien ser si sin sobre su sus tambien tiene todo todos y ya
alla alle anche che chi ci cosi cui da dal dalla degli dei del della delle di dove e ed gli ha hanno il io la lo ma nel
nella nelle non per perche piu quale quando quello questo se si sono sua suo sul sulla tra un una
ao aos as com da das do dos em ela eles essa esse foi isso isto ja mais mas na nas nao nem no nos num numa os ou pela
pelo qual quem sao sem ser seu sua tem um uma
aan bij dan dat de deze die dit door een en er ge geen haar heb hebben heeft het hij hoe hun ik in is je kan maar me met
mijn naar niet nog nu of om onder ons onze ook op over te toen tot uit van veel voor waar wat we wel werd wij wordt zich
zij zijn zo zonder zou
acaba ama ancak az bazi ben bir biri biz bu bunu cok da daha de degil diye en gibi hem her hic icin ile ise kadar ki kim
mi mu ne neden nerede o olan olarak oldu on onlar sen siz su tum ve veya ya yok
`;
