/** Words that end as verbs do and are things of their own: findings are not what is found, team building builds nothing. */
export const things = `
building finding saving marketing engineering sourcing networking staffing evening morning meeting warning briefing
rating hearing feeling posting landing staging standing setting offering opening heading spring string thing king
ceiling wedding pudding sibling shilling earning need seed speed feed breed bed red shed
`;
