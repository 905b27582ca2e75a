import type { IndustryName } from './trade.js';

export interface Place {
  readonly code: string;
  readonly city: string;
  readonly state: string;
  readonly country: 'US' | 'CA';
  readonly zone: string;
  readonly zip: string;
  readonly areas: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly region: 'Southeast' | 'Northeast' | 'Central' | 'West';
  readonly district: string;
  readonly trade: IndustryName | 'HEAD_OFFICE' | 'CONTACT_CENTER';
  readonly size: number;
}

type Line = [
  string,
  string,
  string,
  string,
  string,
  string,
  number,
  number,
  Place['region'],
  string,
  Place['trade'],
  number,
];

// The first eight carry every story of the network, so that a small one tells them too.
// prettier-ignore
const lines: Line[] = [
  ['TPA', 'Tampa', 'FL', 'America/New_York', '33602', '813 727', 27.95, -82.46, 'Southeast', 'Florida', 'RESTORATION', 1.3],
  ['HQ', 'Atlanta', 'GA', 'America/New_York', '30303', '404', 33.75, -84.39, 'Southeast', 'Georgia', 'HEAD_OFFICE', 1],
  ['CCC', 'Phoenix', 'AZ', 'America/Phoenix', '85004', '602', 33.45, -112.07, 'West', 'Southwest', 'CONTACT_CENTER', 1],
  ['PHX', 'Phoenix', 'AZ', 'America/Phoenix', '85016', '602 480', 33.51, -112.03, 'West', 'Southwest', 'PEST_CONTROL', 1.4],
  ['CHI', 'Chicago', 'IL', 'America/Chicago', '60607', '312 773', 41.88, -87.63, 'Central', 'Great Lakes', 'RESTORATION', 1.2],
  ['DAL', 'Dallas', 'TX', 'America/Chicago', '75201', '214 972', 32.78, -96.8, 'Central', 'Texas', 'INSURANCE_SALES', 1],
  ['DEN', 'Denver', 'CO', 'America/Denver', '80202', '303 720', 39.74, -104.99, 'West', 'Mountain', 'RESTORATION', 0.9],
  ['SDF', 'Louisville', 'KY', 'America/Kentucky/Louisville', '40202', '502', 38.25, -85.76, 'Central', 'Ohio Valley', 'RESTORATION', 0.7],
  ['ATL', 'Atlanta', 'GA', 'America/New_York', '30309', '404 678', 33.79, -84.38, 'Southeast', 'Georgia', 'RESTORATION', 1.3],
  ['MCO', 'Orlando', 'FL', 'America/New_York', '32801', '407', 28.54, -81.38, 'Southeast', 'Florida', 'PEST_CONTROL', 1.2],
  ['YYT', 'St. John’s', 'NL', 'America/St_Johns', 'A1C 5S7', '709', 47.56, -52.71, 'Northeast', 'Atlantic', 'RESTORATION', 0.5],
  ['JAX', 'Jacksonville', 'FL', 'America/New_York', '32202', '904', 30.33, -81.66, 'Southeast', 'Florida', 'RESTORATION', 0.9],
  ['HOU', 'Houston', 'TX', 'America/Chicago', '77002', '713 832', 29.76, -95.37, 'Central', 'Texas', 'RESTORATION', 1.2],
  ['CLT', 'Charlotte', 'NC', 'America/New_York', '28202', '704 980', 35.23, -80.84, 'Southeast', 'Carolinas', 'PEST_CONTROL', 1],
  ['BOS', 'Boston', 'MA', 'America/New_York', '02110', '617 857', 42.36, -71.06, 'Northeast', 'New England', 'RESTORATION', 1],
  ['SEA', 'Seattle', 'WA', 'America/Los_Angeles', '98101', '206', 47.61, -122.33, 'West', 'Pacific', 'RESTORATION', 0.9],
  ['LAS', 'Las Vegas', 'NV', 'America/Los_Angeles', '89101', '702 725', 36.17, -115.14, 'West', 'Southwest', 'PEST_CONTROL', 1.1],
  ['PHL', 'Philadelphia', 'PA', 'America/New_York', '19103', '215 267', 39.95, -75.17, 'Northeast', 'Mid-Atlantic', 'RESTORATION', 1.1],
  ['SAT', 'San Antonio', 'TX', 'America/Chicago', '78205', '210 726', 29.42, -98.49, 'Central', 'Texas', 'PEST_CONTROL', 1],
  ['CMH', 'Columbus', 'OH', 'America/New_York', '43215', '614 380', 39.96, -83, 'Central', 'Ohio Valley', 'INSURANCE_SALES', 0.9],
  ['SAC', 'Sacramento', 'CA', 'America/Los_Angeles', '95814', '916', 38.58, -121.49, 'West', 'Pacific', 'PEST_CONTROL', 0.9],
  ['BNA', 'Nashville', 'TN', 'America/Chicago', '37203', '615 629', 36.16, -86.78, 'Southeast', 'Tennessee', 'RESTORATION', 0.9],
  ['IND', 'Indianapolis', 'IN', 'America/Indiana/Indianapolis', '46204', '317 463', 39.77, -86.16, 'Central', 'Great Lakes', 'PEST_CONTROL', 0.8],
  ['HNL', 'Honolulu', 'HI', 'Pacific/Honolulu', '96813', '808', 21.31, -157.86, 'West', 'Pacific', 'RESTORATION', 0.6],
];

const known: readonly Place[] = lines.map(
  ([code, city, state, zone, zip, areas, latitude, longitude, region, district, trade, size]) => ({
    code: `${code}-01`,
    city,
    state,
    country: state === 'NL' ? 'CA' : 'US',
    zone,
    zip,
    areas: areas.split(' '),
    latitude,
    longitude,
    region,
    district,
    trade,
    size,
  }),
);

/** That many places; past the known ones every city gets a second branch, a third and so on. */
export function places(count: number): Place[] {
  const branches = known.filter(({ trade }) => trade !== 'HEAD_OFFICE' && trade !== 'CONTACT_CENTER');
  const more = Array.from({ length: Math.max(0, count - known.length) }, (_, i) => {
    const place = branches[i % branches.length]!;
    const number = String(2 + Math.floor(i / branches.length)).padStart(2, '0');
    return { ...place, code: place.code.replace('01', number), size: place.size * 0.8 };
  });
  return [...known.slice(0, count), ...more];
}
