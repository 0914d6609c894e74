import type { Concept } from './concept';

/** Knowledge, goals, and how work is done. */
export const process: readonly Concept[] = [
  {
    cues: `exploring technologies, exploring new technologies, new technologies, new technology, emerging technologies, technology trends, trends, innovation,
      research, what is coming, exploring`,
    words: `tech radar, technology radar, radar, adopt, adoption, assess, trial, hold, emerging, trend, hype, hype cycle, spike, experiment, experimented, experimentation, try out, tried out, trying out,
      prototype, proof of concept, poc, hack day, hackday, hack week, innovation day, innovation time, innovation, ten percent time, 20% time, explore, exploration, explored, exploring, new technology, new technologies, new language, new framework,
      llm, large language model, generative ai, genai, gpt, chatgpt, claude, copilot, ai assistant, ai agent, agentic, agent, machine learning, embeddings, vector database, rag, webassembly, wasm, rust, zig, elixir, deno, bun, htmx,
      edge computing, quantum, blockchain, ebpf, duckdb, temporal, crdt, local-first, serverless database, passkeys, digital twin, computer vision, augmented reality, beta, early access, preview, alpha, bleeding edge, immature, mature enough, not mature, too early,
      research paper, whitepaper, paper, read about, worth adopting, not adopt, will not adopt, watch list, revisit in, learning spike, time-boxed, timeboxed, time box, sandbox, playground, curiosity, state of the art`,
    hints: `try, promising, demo, model, maturity, ecosystem, new, evaluate, evaluation, findings, verdict, results, benchmark, technology, technologies, ai, language, framework, conference, future, worth, early, learning, afternoon, hype, community`,
  },
  {
    cues: 'progress, progress monitoring, goals, objectives, okr, kpi, metrics, reporting, monitoring progress',
    words: `okr, okrs, objective, objectives, key result, key results, kpi, kpis, goal, goals, team goals, quarterly goals, goal review, goals review, goal check-in, half-time, half time, mid-quarter, midquarter, mid-point,
      check-in, progress, progress report, progress review, on track, off track, at risk, behind schedule, behind plan, ahead of plan, slipping, slipped, slip, stalled, stall, stuck, milestone, milestones, confidence score, confidence level,
      green amber red, red yellow green, percent complete, percent done, completion, scoring, score the goals, graded, grading, 0.7, target met, missed target, missed, achieved, reached, weekly status, status report, status update, goal tracking, tracking, scoreboard, burn-up, burnup, burndown,
      leading indicator, lagging indicator, indicator, north star metric, quarterly review, quarter review, business review, qbr, end of quarter, outcome over output, unblock, unblocked, help them, where they stall`,
    hints: `status, target, measure, metric, metrics, numbers, dashboard, quarter, delivery, deliver, done, remaining, blocker, blocked, help, forecast, week of, owner, team, committed, red, green, yellow, amber, follow, drop, percent, %`,
  },
  {
    cues: `knowledge, knowledge dissemination, knowledge transfer, knowledge sharing, knowledge management, documentation, sharing knowledge, project knowledge, what one team knows`,
    words: `knowledge, knowledge transfer, knowledge base, knowledge sharing, share knowledge, wiki, confluence page, documentation, documented, document it, write down, written down, write it down, write-up, writeup, docs, handbook, playbook, runbook, runbooks, how-to, howto, faq, guide,
      brown bag, brownbag, lunch and learn, show and tell, demo day, tech talk, internal talk, internal conference, internal newsletter, newsletter, guild, guilds, chapter, community of practice, communities of practice, cross-team, across teams, other teams, every team, all hands demo,
      bus factor, single point of knowledge, only one who knows, only person who, tribal knowledge, in one head, in heads, lessons learned, lessons learnt, learnings, share learnings, sharing session, knowledge session, recorded session, record a walkthrough, walkthrough, handover, hand-over, handover document,
      pair rotation, pairing rotation, rotation between teams, engineer exchange, swap, visiting engineer, mob programming, mobbing, ensemble, reading group, book club, paper club, adr log, architecture guild, decision log, glossary, onboarding docs, searchable, search engine for, spread, disseminate, dissemination, self-service docs, diataxis`,
    hints: `share, shared, sharing, learn, learned, learnt, page, pages, team, teams, session, teach, explain, expert, video, recording, template, stale, outdated, find, publish, presented, demo, project, readers, read`,
  },
  {
    cues: `reevaluation, re-evaluation, reevaluate, re-evaluate, review of processes, procedures, procedure, reassessment, retrospection, continuous improvement, still right, still earns`,
    words: `reevaluate, re-evaluate, re-evaluation, reevaluation, reassess, reassessment, reconsider, revisit, revisited, revisiting, rethink, rethought, review of the process, process review, process audit, policy review, review our process, yearly review of, annual review of, still right, still true, still hold, still holds, still need,
      still needed, still useful, still valid, still worth, still make sense, still makes sense, still serve, still serves, no longer, no longer true, no longer needed, outlived, outgrown, outdated process, obsolete, sunset, sunsetting, abolish, abolished, scrap, scrapped, drop the, dropped the, stop doing, stopped doing, start stop continue, keep drop change, kill,
      killed, retire, retired, earn its hour, earns its time, earn their, worth the time, worth its, what would we lose, what if we stopped, meeting audit, meeting diet, calendar audit, calendar purge, meeting reset, assumption, assumptions, premise, premises, original reason, why we introduced, why do we, why we do, introduced two years ago,
      expiry date, sunset clause, review date, renewed for, policy, policies, rule, rules, ritual, rituals, bureaucracy, red tape, approval step, approval steps, sign-off step, change process, procedure, procedures, sacred cow, zero-based, experiment ended, trial ended, evaluate whether, is it still, are they still, are we still, do we still`,
    hints: `process, processes, review, keep, change, decide, strategy, strategies, habit, simplify, simpler, remove, removed, cancel, cancelled, shorten, step, form, template, checklist, approval, useful, value, cost of, earlier decision, last year, months ago, verdict, right, wrong`,
  },
  {
    cues: `agile, agile process, scrum, kanban, way of working, ways of working, delivery process, development process, how work moves, engineering process, process improvement`,
    words: `agile, scrum, kanban, sprint, sprints, sprint review, sprint planning, sprint goal, retro, retros, retrospective, stand-up, standup, stand-ups, standups, daily scrum, backlog, backlog refinement, refinement, grooming, story, stories, user story, story point, story points, velocity, estimate, estimation, estimates,
      planning poker, no estimates, wip, wip limit, work in progress, flow, cycle time, lead time, throughput of tickets, board columns, swimlane, column on the board, definition of done, definition of ready, dod, acceptance criteria, scrum master, product owner, agile coach, ceremony, ceremonies, cadence, iteration, increment,
      two-week, one-week, timebox, ticket, tickets, epic, epics, carry-over, carryover, spillover, unplanned work, interrupts, interrupt rota, bug rota, triage, code review time, review turnaround, review queue, pull request age, pr size, merge queue, trunk-based, trunk based, feature flag, feature flags, release train, release cadence, release process, deploy frequency,
      deployment frequency, dora metrics, dora, continuous delivery, continuous deployment, handoff, hand-off, pair programming, pairing, mob, definition, way of working, ways of working, working agreement, safe, less, shape up, cooldown, pi planning, batch size, small batches, swarm, swarming, blocked column, andon, value stream`,
    hints: `team, process, limit, review, board, plan, planning, refine, ready, done, deploy, release, merge, branch, ritual, experiment, week, days, stuck, wait, waiting, queue, bug, bugs, improve, improvement, commit, demo, feature, work, hotfix, test, jira`,
  },
  {
    cues: `resource, resources, resource management, capacity, staffing plan, headcount, team topology, team structure, organisation design, organization design, autonomy, work on its own, work on their own`,
    words: `headcount, head count, headcount plan, capacity, capacity plan, capacity planning, understaffed, under-staffed, overstaffed, staffing, staff the, allocation, allocate, allocated, reallocate, reallocation, resource, resources, resourcing, backfill, back-fill, fte, ftes, team size, team split, split the team, split team, merge teams, team topology, team topologies, reorg,
      reorganisation, reorganization, org chart, reporting line, move to team, moved to team, move from, moves to, moved from, lend, lent, on loan, loan, borrow, borrowed, temporary move, second engineer for, cover, covering, vacation cover, holiday cover, parental leave, maternity leave, paternity leave, sick leave, sabbatical, leave plan, overload, overloaded, overcommitted, over capacity, utilisation, utilization, bandwidth,
      stretched, stretched thin, too thin, autonomy, autonomous, self-sufficient, stream-aligned, enabling team, platform dependency, dependencies on other teams, waiting for another team, wait for another team, blocked by access, access rights, admin access, permissions, rights, production access, laptop, laptops, hardware, equipment, desk, desks, monitor, office space, room, test environment, test environments, staging environment, sandbox account, test devices, device lab, gpu quota, build agents, build minutes,
      license pool, shared designer, shared tester, shared qa, designer, tester, sre, product manager missing, embedded, ratio, skills mix, skill mix, bottleneck person, key person, rota, roster, on-call rota coverage, own budget, mandate, need to work on their own`,
    hints: `team, teams, people, engineer, engineers, need, needs, lack, short, missing, hire, contractor, budget, split, move, own, request, support, priority, time, percent, dependency, block, blocked, wait, independent, independently, join, plan, half, months`,
  },
  {
    cues: `roadmap, roadmap planning, long-term planning, planning, product planning, company planning, annual planning, portfolio, prioritisation, prioritization, what comes next`,
    words: `roadmap, roadmaps, product roadmap, company roadmap, roadmap review, quarterly planning, annual planning, yearly planning, planning cycle, planning round, planning week, planning session, q1 plan, q2 plan, q3 plan, q4 plan, next quarter, next year, h1, h2, first half, second half, prioritise, prioritize, priority, priorities, prioritisation, prioritization, reprioritise, sequence, sequencing,
      initiative, initiatives, bet, bets, theme, themes, company goals, company strategy, company plan, business plan, business case, product plan, product strategy, market, marketplace, launch, launch date, go-to-market, deadline, committed date, commit to, commitment, commitments, promise to customer, promised, not yet, say no, said no, saying no, cut line, below the line, above the line, trade-offs with product,
      stakeholder, stakeholders, ceo, cpo, coo, head of product, chief product officer, product management, product manager, product managers, sales, head of sales, board, board meeting, board deck, investor, investors, executive team, leadership offsite, exec offsite, leadership team, key account, enterprise customer, customer request, customer requests, feature request, feature requests, rice, moscow, now next later, gantt, timeline, milestone plan, t-shirt size, t-shirt sizing,
      rough estimate, capacity for, scenario, scenarios, expansion, new market, merger, acquisition of, fiscal year, planning assumptions, long-term plan, three-year plan, dependencies between initiatives, epics for next quarter`,
    hints: `quarter, plan, planning, product, year, feature, features, customer, customers, revenue, estimate, estimates, date, release, scope, team, teams, capacity, goals, agree, order, demand, business, company, move, moved, later, first, cut, slot, commercial, marketing`,
  },
];
