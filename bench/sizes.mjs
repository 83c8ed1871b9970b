/** How much is measured; `npm run bench -- --quick` takes about two minutes once everything is built. */
export const SIZES = {
  full: {
    small: 1_000,
    large: 1_000_000,
    rounds: 7,
    seconds: 4,
    searchRounds: 7,
    submissions: 36_000,
    ilikeRuns: 3,
    exportRounds: 3,
    sheetRows: 100_000,
    reportRows: 1_000,
    campaignMembers: 10_000,
    campaigns: 1_000_000,
    singles: 300,
    mails: 5_000,
    registerRounds: 60,
    events: 100_000,
    registrations: 4_000,
  },
  quick: {
    small: 1_000,
    large: 100_000,
    rounds: 5,
    seconds: 1,
    searchRounds: 2,
    submissions: 10_000,
    ilikeRuns: 1,
    exportRounds: 2,
    sheetRows: 20_000,
    reportRows: 200,
    campaignMembers: 1_000,
    campaigns: 50_000,
    singles: 100,
    mails: 500,
    registerRounds: 30,
    events: 100_000,
    registrations: 1_000,
  },
}

/** Connections that send at once. A flood has many; somebody who reads a list has one. */
export const CONNECTIONS = { flood: 16, reader: 1 }
