/** A category of the default set, from which its file is generated. */
export interface CategoryTemplate {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly activities: readonly (readonly [id: string, title: string, description: string])[];
}

/** The default responsibilities of a CTO: a starting point (docs/files.md#the-default-responsibilities). */
export const defaultCategories: readonly CategoryTemplate[] = [
  {
    id: 'technical-vision',
    title: 'Technical Vision',
    body: 'Where the technology is going, and why: the strategy, the platforms it rests on, and what they cost.',
    activities: [
      [
        'technical-strategy',
        'Develop and Maintain Technical Strategy',
        'Write the long-term technical roadmap and keep it true.',
      ],
      [
        'platform-and-design',
        'Platform and Design Decisions',
        'Choose the platforms and shape the architecture that products are built on.',
      ],
      [
        'tool-specification',
        'Tool Specification',
        'Find, judge and bring in the tools and technologies that teams work with.',
      ],
      [
        'project-architecture',
        'Project Architecture',
        'Decide how code, databases and projects are structured.',
      ],
      [
        'technical-oversight',
        'High-Level Technical Oversight',
        'Keep a strategic view of operations across all teams.',
      ],
      [
        'performance-analysis',
        'Performance Analysis',
        'Know how the systems perform, all the time, and act on it.',
      ],
      [
        'security-audits',
        'Security Audits',
        'Carry out security audits, oversee those of others, and close what they find.',
      ],
      ['cost-management', 'Cost Management', 'Make technology cheaper without making it worse.'],
    ],
  },
  {
    id: 'recruitment-and-brand',
    title: 'Recruitment & Brand Development',
    body: 'Finding, winning and growing the people who do the work, and being known as a place worth joining.',
    activities: [
      ['talent-acquisition', 'Talent Acquisition', 'Network for the best people before there is a vacancy.'],
      ['interviewing', 'Interviewing', 'Lead interviews and keep refining how they are done.'],
      ['training-programs', 'Training Programs', 'Run training in-house and grow talent from within.'],
      [
        'external-recruitment',
        'External Recruitment',
        'Work with agencies and hold them to what was agreed.',
      ],
      ['community-engagement', 'Community Engagement', 'Speak at and host conferences and meetups.'],
      ['team-building', 'Team Building', 'Strengthen the cohesion of teams and of the department.'],
    ],
  },
  {
    id: 'knowledge-sharing',
    title: 'Knowledge Sharing & Self-Education',
    body: 'What the organisation knows, how it spreads, and how its people and its leaders keep learning.',
    activities: [
      [
        'exploring-technologies',
        'Exploring New Technologies',
        'Follow the trends and decide what is worth adopting.',
      ],
      ['leadership-development', 'Leadership Development', 'Bring up the next technical leaders.'],
      [
        'progress-monitoring',
        'Progress Monitoring',
        'Follow the goals of people and teams, and help where they stall.',
      ],
      [
        'development-plans',
        'Personal Development Plans',
        'Agree on a development plan with each team member and keep it alive.',
      ],
      ['knowledge-dissemination', 'Knowledge Dissemination', 'Carry project knowledge across teams.'],
      [
        'reevaluation',
        'Reevaluation Procedures',
        'Ask regularly whether processes and strategies are still right.',
      ],
    ],
  },
  {
    id: 'process-management',
    title: 'Process Management',
    body: 'How work flows from an idea to customers, and whether every team has what it needs to do it.',
    activities: [
      ['agile-process', 'Agile Process Implementation', 'Establish the way of working and keep refining it.'],
      [
        'resource-management',
        'Resource Management',
        'See to it that teams have what they need to work on their own.',
      ],
      ['roadmap-planning', 'Roadmap Planning', "Take part in the company's long-term planning."],
    ],
  },
];
