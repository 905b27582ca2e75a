/** As few locations as still have every story: storm, opening, closing, realignment, all trades. */
export const fewestLocations = 8;

export const usualSize = { seed: 'meridian', locations: 24, months: 18, scale: 0.6 } as const;
