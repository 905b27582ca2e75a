const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

export const givenNames = list(`
  Aaliyah|Aaron|Abigail|Adrian|Aisha|Alan|Alejandra|Alice|Amara|Andre|Angela|Anh|Ben|Bianca|Blake|Brenda|Caleb|Camila|
  Carl|Carmen|Cedric|Chloe|Claire|Connor|Dana|Darius|Deborah|Diego|Donna|Duc|Edwin|Elena|Eli|Emma|Eric|Esther|Fatima|
  Felix|Frank|Gabriela|Gina|Grace|Greg|Hana|Harold|Helen|Henry|Imani|Ines|Isaac|Ivy|Jamal|Janet|Jesse|Jorge|Joy|Julia|
  Karen|Kayla|Keith|Kenji|Kim|Lamar|Laura|Leah|Leon|Lena|Linh|Lucas|Luis|Maria|Marcus|Martha|Mateo|Maya|Megan|Mei|Miguel|
  Nadia|Naomi|Nathan|Nina|Noah|Olga|Omar|Oscar|Paula|Pedro|Priya|Quinn|Rachel|Rafael|Ravi|Rosa|Ruth|Ryan|Samir|Sara|
  Sean|Silvia|Sofia|Tanya|Terrence|Tess|Thomas|Tomas|Uma|Vera|Victor|Wanda|Wei|Xavier|Yara|Yusuf|Zoe`);

export const familyNames = list(`
  Miller|Abbott|Adeyemi|Aguilar|Alvarez|Baker|Banerjee|Barnes|Beaulieu|Becker|Bishop|Blanchard|Boone|Brandt|Brooks|
  Caldwell|Cardenas|Carver|Castillo|Chandler|Chen|Cho|Clayton|Cohen|Cortez|Crawford|Cruz|Dalton|Daniels|Delgado|Desai|
  Dixon|Doyle|Dunn|Eaton|Ellison|Espinoza|Farley|Figueroa|Fischer|Fleming|Fontaine|Foster|Fuentes|Garrett|Gibbs|Goldberg|
  Graves|Greene|Guerrero|Hale|Hansen|Hardin|Hayes|Hendricks|Herrera|Hobbs|Holloway|Ibarra|Ingram|Jacobs|Jensen|Joshi|
  Kang|Keller|Kessler|Khan|Kowalski|Lambert|Larsen|Leblanc|Lindgren|Lowe|Maddox|Malone|Marsh|Mcbride|Mendez|Meyer|
  Montoya|Moreau|Nakamura|Navarro|Nguyen|Novak|Obrien|Okafor|Olsen|Ortega|Osei|Padilla|Parrish|Patel|Pham|Pittman|Quintero|
  Ramsey|Reyes|Rhodes|Romano|Rossi|Salazar|Santos|Schmidt|Sharma|Singh|Snyder|Stein|Sutton|Tanaka|Thornton|Torres|Tran|
  Underwood|Vargas|Vaughn|Walsh|Watts|Weber|Whitaker|Xu|Yates|York|Zamora|Ziegler|Miller`);

export const streets = list(`
  Alder|Ashford|Aspen|Bayberry|Beacon|Birchwood|Bluebird|Brookside|Canyon|Cardinal|Cedar|Chestnut|Clearwater|Coral|
  Cottonwood|Creekview|Cypress|Dogwood|Eagle|Eastgate|Elmwood|Fairmont|Foxglove|Garnet|Glenwood|Granite|Harbor|Hawthorn|
  Heron|Hickory|Hollow|Juniper|Kingfisher|Lakeshore|Laurel|Linden|Magnolia|Maple Grove|Meadow|Mill Pond|Mockingbird|
  Northfield|Oak Ridge|Old Orchard|Orchard|Palmetto|Peachtree|Pine Bluff|Quail Run|Quarry|Redwood|Ridgeline|River Bend|
  Rosewood|Saddle|Sandpiper|Sierra|Silver Lake|Spruce|Stonebridge|Summit|Sunrise|Sycamore|Terrace|Timber|Valley View|
  Walnut|Waterford|Whispering Pines|Wildflower|Willow|Windsor`);

export const streetKinds = ['St', 'Ave', 'Dr', 'Ln', 'Ct', 'Rd', 'Way', 'Blvd'] as const;

export const businessNames = list(`
  Harborview Apartments|Summit Dental Group|Oak & Ember Grill|Lakeside Suites|Cornerstone Charter School|Bluebonnet Bakery|
  Northgate Storage|Riverbend Church|Sunny Days Child Care|Pinnacle Fitness|Maple Street Books|Old Town Brewing|
  Granite State Supply|Meadowbrook Senior Living|Crescent Auto Body|Parkway Plaza|Juniper Medical Offices|Anchor Freight|
  Golden Wok|Willow Creek HOA|Redstone Manufacturing|Beacon Hill Condominiums|Prairie View Golf Club|Keystone Printing`);

export const partnerNames = {
  PLUMBER: list(
    'Drainwise Plumbing|Copper & Pipe Co|Blue Wrench Plumbing|Rapid Rooter Crew|Tri-County Plumbing|Pipeline Pros',
  ),
  INSURANCE_AGENT: list(
    'Hollis Insurance Agency|Brightpath Agency|Marlow & Finch Insurance|Cedar Point Agency|Trustmark Corner Agency',
  ),
  PROPERTY_MANAGER: list(
    'Keyhouse Management|Stonegate Properties|Urban Nest Management|Evergreen Residential|Blue Door Realty Management',
  ),
  REALTOR: list('Front Porch Realty|Compass Rose Homes|Hearth & Home Realty|Skyline Brokers'),
  ADJUSTER: list('Summit Independent Adjusting|Field & Fair Adjusters|Halyard Claims Service'),
} as const;

export const competitors = list(
  'DryFast Restoration|AllStorm Services|PestAway|Green Shield Pest|QuickQuote Direct|HomeGuard Pros',
);

export const complaints = list(`
  Technician arrived after the promised window|Carpet was not put back|Equipment ran longer than explained|
  Invoice is higher than the estimate|Nobody called back|Ants came back after a week|Wall was scratched while moving furniture|
  Adjuster says the scope is wrong|Charged twice for one visit|Crew left debris in the driveway|Coverage explained wrongly`);

export const praise = list(`
  Fast and friendly.|They kept us informed every day.|Crew was careful with our furniture.|Very professional.|
  Would call again.|Explained everything twice, patiently.|The house smells fresh again.`);

export const grumbles = list(`
  Took three calls to get a date.|Nobody told us how long it would take.|Still waiting for the final paperwork.|
  Good crew, poor communication.|We had to clean up after them.|Price went up after the fact.`);

/** As they arrive from the web when somebody mistook UTF-8 for Latin-1. */
export const garbled = list(`
  Customerâ€™s kitchen ceiling is leaking|Homeowner said itâ€™s been wet since Friday|Insuredâ€™s basement, 2â€³ of water|
  CafÃ© floor buckled near the cooler`);
