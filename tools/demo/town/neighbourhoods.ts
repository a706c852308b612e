/** A neighbourhood of the invented town, as a postcode holds it. */
export interface Neighbourhood {
  /** Four digits that no place in the Netherlands has. */
  digits: string;
  name: string;
  city: string;
  municipality: string;
  /** Its middle, in metres east and north of the town's tower. */
  middle: readonly [east: number, north: number];
  /** How far its streets are turned, in degrees. */
  turned: number;
  form: 'grid' | 'village' | 'dike';
  /** How many of a thousand caregivers live there. */
  share: number;
  streets: readonly string[];
}

/**
 * Wilgendonk with its villages, and Rietmoer across the water. It lies where in truth nobody does: in the drowned land
 * of Reimerswaal, so that no address here is anybody's.
 */
export const neighbourhoods: readonly Neighbourhood[] = [
  {
    digits: '4636', name: 'Oude Vest', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [0, 0], turned: 12, form: 'grid', share: 95,
    streets: ['Torenstraat', 'Grote Markt', 'Vestingstraat', 'Zoutkade', 'Kapelstraat', 'Korte Koestraat', 'Achter de Waag', 'Bruidstraat', 'Sint-Jorisstraat', 'Lombardstraat'],
  },
  {
    digits: '4637', name: 'Havenkwartier', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [-900, 350], turned: -20, form: 'grid', share: 85,
    streets: ['Kaaistraat', 'Touwbaan', 'Visserskade', 'Ankerplein', 'Mosselstraat', 'Sluisweg', 'Havenhoofd', 'Loodsenpad', 'Zeilmakersgang'],
  },
  {
    digits: '4638', name: 'Molenzicht', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [850, 500], turned: 4, form: 'grid', share: 90,
    streets: ['Molenweg', 'Wiekenlaan', 'Mulderstraat', 'Korenmaat', 'Rogakker', 'Spinthof', 'Maalsteen', 'Meelstraat', 'Roedenpad', 'Zeskant'],
  },
  {
    digits: '4639', name: 'Kloosterveld', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [300, -900], turned: 30, form: 'grid', share: 80,
    streets: ['Kloosterlaan', 'Abdijstraat', 'Kruidentuin', 'Refterhof', 'Norbertusweg', 'Pandhof', 'Zusterstraat', 'Kartuizerpad', 'Poortwachter'],
  },
  {
    digits: '4646', name: 'Bloemenbuurt', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [-600, -800], turned: -8, form: 'grid', share: 105,
    streets: ['Anjerstraat', 'Begoniastraat', 'Dahliastraat', 'Asterstraat', 'Hortensiahof', 'Irisstraat', 'Lavendelstraat', 'Papaverstraat', 'Rozenlaan', 'Tulpstraat', 'Violierstraat'],
  },
  {
    digits: '4647', name: 'Vogelenzang', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [-1700, -300], turned: 15, form: 'grid', share: 95,
    streets: ['Merelstraat', 'Lijsterlaan', 'Vinkenstraat', 'Zwaluwstraat', 'Roodborsthof', 'Koekoekweg', 'Mezenstraat', 'Nachtegaallaan', 'Wielewaal', 'Kievitstraat'],
  },
  {
    digits: '4648', name: 'Westerschans', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [-1900, 750], turned: -35, form: 'grid', share: 70,
    streets: ['Schansweg', 'Bastion', 'Ravelijn', 'Kanonnierstraat', 'Kruithof', 'Geuzenlaan', 'Ropijweg', 'Wachthuis'],
  },
  {
    digits: '4649', name: 'De Plantage', city: 'Wilgendonk', municipality: 'Wilgendonk', middle: [1750, -250], turned: 22, form: 'grid', share: 70,
    streets: ['Lindelaan', 'Beukenlaan', 'Esdoornstraat', 'Kastanjehof', 'Platanenweg', 'Notelaar', 'Haagbeuk', 'Meidoornstraat', 'Wilgenpad'],
  },
  {
    digits: '4656', name: 'Heuvelrade', city: 'Heuvelrade', municipality: 'Wilgendonk', middle: [3300, 1500], turned: 40, form: 'village', share: 65,
    streets: ['Dorpsstraat', 'Kerkring', 'Heuvelweg', 'Schoolstraat', 'Putstraat', 'Smidsgang', 'Boomgaard'],
  },
  {
    digits: '4657', name: 'Sint-Odulf', city: 'Sint-Odulf', municipality: 'Wilgendonk', middle: [-3600, -1500], turned: -15, form: 'village', share: 50,
    streets: ['Odulfusstraat', 'Kerkpad', 'Tiendweg', 'Pastoriestraat', 'Zandweg', 'Hofke', 'Achterstraat'],
  },
  {
    digits: '4658', name: 'Oud-Moer', city: 'Oud-Moer', municipality: 'Wilgendonk', middle: [2300, 2700], turned: 75, form: 'dike', share: 35,
    streets: ['Moerdijkje', 'Oude Turfvaart', 'Brugweg', 'Polderstraat', 'Peelhof'],
  },
  {
    digits: '4666', name: 'Rietmoer-Dorp', city: 'Rietmoer', municipality: 'Rietmoer', middle: [4200, -1700], turned: -28, form: 'grid', share: 75,
    streets: ['Raadhuisstraat', 'Voorstraat', 'Rietdekkersweg', 'Marktveld', 'Julianastraat', 'Wilhelminalaan', 'Nieuwstraat', 'Kerkeind', 'Tramstraat'],
  },
  {
    digits: '4667', name: 'Zuidrand', city: 'Rietmoer', municipality: 'Rietmoer', middle: [4500, -2700], turned: 5, form: 'grid', share: 50,
    streets: ['Zonnedauw', 'Veenpluis', 'Gagelstraat', 'Dopheide', 'Lisdodde', 'Waterlelie', 'Wollegras', 'Pitrus'],
  },
  {
    digits: '4686', name: 'Korenpolder', city: 'Korenpolder', municipality: 'Rietmoer', middle: [5600, -600], turned: 60, form: 'dike', share: 25,
    streets: ['Korenweg', 'Bietenpad', 'Eerste Kruisdijk', 'Zeedijk', 'Graanhof'],
  },
  {
    digits: '4688', name: 'Achterdijk', city: 'Achterdijk', municipality: 'Rietmoer', middle: [2900, -3500], turned: -70, form: 'dike', share: 10,
    streets: ['Achterdijk', 'Veerweg', 'Slikweg', 'Kreekzoom'],
  },
]; // prettier-ignore

/** Where the second organisation works: a town of its own, a day's walk north. */
export const neighbourhoodsOfTheOther: readonly Neighbourhood[] = [
  {
    digits: '4689', name: 'Sluiskwartier', city: 'Oostersas', municipality: 'Oostersas', middle: [-1500, 4600], turned: 18, form: 'grid', share: 60,
    streets: ['Sasweg', 'Kolkstraat', 'Schutterspad', 'Sluiswachter', 'Peilstraat', 'Binnenkade'],
  },
  {
    digits: '4687', name: 'Oude Sas', city: 'Oostersas', municipality: 'Oostersas', middle: [-700, 5200], turned: -10, form: 'village', share: 40,
    streets: ['Grotestraat', 'Kanaalzoom', 'Veldweg', 'Molendam', 'Hoge Hof'],
  },
]; // prettier-ignore
