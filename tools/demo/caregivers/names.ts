// long because: a list of names for each background
import type { Dice } from '../dice.ts';

/** Where a family's names come from. */
export type Background =
  | 'brabant' | 'frisian' | 'surinamese' | 'turkish' | 'moroccan' | 'polish' | 'indonesian' | 'syrian' | 'ukrainian'
  | 'eritrean' | 'chinese' | 'capeverdean'; // prettier-ignore

type Sex = 'woman' | 'man';
type Pool = Record<Sex, { old: readonly string[]; middle: readonly string[]; young: readonly string[] }>;

/** How many of a hundred families have which background. */
export const backgrounds: readonly (readonly [number, Background])[] = [
  [78, 'brabant'], [2.5, 'frisian'], [3, 'surinamese'], [4, 'turkish'], [4.5, 'moroccan'], [3.5, 'polish'], [2, 'indonesian'],
  [1, 'syrian'], [0.6, 'ukrainian'], [0.4, 'eritrean'], [0.3, 'chinese'], [0.2, 'capeverdean'],
]; // prettier-ignore

const few = (women: string, men: string): Pool => {
  const pool = (names: string) => {
    const list = names.split(' ');
    const half = Math.ceil(list.length / 2);
    return { old: list.slice(0, half), middle: list.slice(Math.floor(half / 2)), young: list.slice(half) };
  };
  return { woman: pool(women), man: pool(men) };
};

const words = (text: string): string[] => text.split(' ');

const firstNames: Record<Background, Pool> = {
  brabant: {
    woman: {
      old: words(
        'Riet Corrie Nel Toos Jo Adriana Jacqueline Cor Annie Sjaan Diny Wies Mien Ria Truus Bep Lies Ans Betsie Nelly Tonny Jeanne Wilhelmina Josephine Gerda',
      ),
      middle: words(
        'Anneke Marian Ingrid Petra Jolanda Monique Mirjam Karin Wilma Ellen Yvonne Marjolein Carla Astrid Esther Bianca Saskia Daniëlle Nicole Marloes Renée Zoë Hélène Angélique Linda Patricia Ilse Femke',
      ),
      young: words('Lisa Anouk Fleur Eva Sanne Lieke Noa Floor Julia Britt Roos Lotte Merel Jasmijn Iris'),
    },
    man: {
      old: words(
        'Piet Jan Kees Toon Sjef Adrie Harrie Wim Cor Jos Frans Nol Ad Gerrit Leo Martien Jo Henk Theo Sjaak Bart Tinus Rinus',
      ),
      middle: words(
        'Peter Marcel Ronald Eric Frank Ruud Edwin Patrick Hans John René André Bas Jeroen Dennis Marco Arjan Mark Paul Rob Stefan Twan',
      ),
      young: words('Tim Daan Lars Thijs Sem Bram Ruben Niels Jelle Luuk Stijn Koen Joep'),
    },
  },
  frisian: few(
    'Sjoukje Baukje Tjitske Hiltje Froukje Ytsje Nynke Jildou Femke Marrit',
    'Sjoerd Douwe Wiebe Tjeerd Jelle Sytse Ype Hessel Bauke Fedde',
  ),
  surinamese: few(
    'Lilian Hortence Astrid Shanti Cynthia Radha Jenny Soraya Sharon Priya Joyce Naomi',
    'Harold Ramon Soenil Eddy Kenneth Roy Anand Winston Djairo Rishi Clyde Jerrel',
  ),
  turkish: few(
    'Fatma Emine Hatice Ayşe Zeynep Gülsüm Elif Sevda Dilek Özlem Büşra Şirin',
    'Mehmet Mustafa Ahmet Hasan Hüseyin Ali Osman Emre Murat Serkan Yusuf Kerem',
  ),
  moroccan: few(
    'Fatima Khadija Aïcha Rachida Naïma Malika Samira Hanane Soukaina Ikram Nora Loubna',
    'Mohamed Ahmed Abdelkader Hassan Driss Mimoun Rachid Karim Nordin Bilal Younes Ilias',
  ),
  polish: few(
    'Danuta Halina Grażyna Bożena Małgorzata Agnieszka Katarzyna Ewelina Justyna Zofia',
    'Zbigniew Andrzej Krzysztof Stanisław Piotr Paweł Tomasz Łukasz Mateusz Kamil',
  ),
  indonesian: few(
    'Non Ietje Elvira Roos Mientje Ingeborg Daisy Maya Dewi Sari',
    'Boy Ferry Rudy Eddie Hugo Robbie Reggy Andy Dion Kevin',
  ),
  syrian: few('Amina Hala Rima Salma Yara Lina', 'Khaled Bassam Omar Tarek Samir Adnan'),
  ukrainian: few('Olena Halyna Natalija Oksana Iryna Julija', 'Oleh Mykola Andrij Taras Dmytro Serhij'),
  eritrean: few('Letebrhan Tsehaytu Mihret Selam Helen Luwam', 'Tesfay Kidane Yohannes Filmon Abel Samuel'),
  chinese: few('Mei Ling Xiu Hui Jing Lan', 'Wei Kwok Jun Ming Hao Chi'),
  capeverdean: few('Maria Ilda Filomena Fátima Nilda Vânia', 'João Manuel Armindo Nelson Zé Adilson'),
};

/** Surnames as `prefix|surname`, or without a prefix. */
const lastNames: Record<Background, readonly string[]> = {
  brabant: [
    'Adriaansen', 'Jansen', 'van den|Berg', 'de|Bruijn', 'Coppens', 'van|Dijk', 'Verhoeven', 'Hopmans', 'Rommens', 'van|Oers', 'Dingemans', 'de|Jong',
    'van de|Kreeke', 'Suijkerbuijk', 'Snoeren', 'Nijssen', 'van|Loon', 'Huijgens', 'Bogers', 'Franken', 'de|Rooij', 'Hendrickx', 'van der|Heijden',
    'Mol', 'Jacobs', 'Machielsen', 'Bastiaansen', 'van|Tilburg', 'Kools', 'Schrauwen', 'Backx', 'van den|Boom', 'de|Nijs', 'Augustijn', 'Withagen',
    'Uitdewilligen', 'van|Eekelen', 'Brouwers', 'Goossens', 'van der|Veeken', 'Pijnenburg', 'Smit', 'Bakker', 'Visser', 'Mulder', 'de|Graaf', 'Bos',
    'Vos', 'Peeters', 'van|Leeuwen', 'Dekker', 'Brouwer', 'de|Wit', 'Dekkers', 'Kuijpers', 'van|Ginneken', 'Timmermans', 'van|Meel', 'Musters',
    'Oerlemans', 'van|Aert', 'Vermunt', 'van|Wezel', 'de|Krom', 'van|Opdorp', 'Nuijten', 'Rijsdijk', 'Krijnen', 'Gabriëls', 'van ’t|Hof',
    'op den|Brouw', 'van|Nieuwenhuijzen', 'ter|Steege', 'van der|Maas', 'de|Vugt', 'Lambregts', 'Wagtmans', 'van|Agtmaal', 'Elst', 'Vriens', 'Meesters',
    'Hagenaars', 'Somers', 'Korst', 'Naalden', 'van|Gils', 'Segeren', 'Konings', 'van|Hooijdonk', 'Hertogh', 'Bartels', 'Testers', 'Weijts', 'in ’t|Groen',
  ],
  frisian: ['Hoekstra', 'de|Vries', 'Dijkstra', 'Postma', 'Wiersma', 'van der|Meer', 'Bouma', 'Terpstra', 'Sikkema', 'Feenstra'],
  surinamese: ['Ramdin', 'Kartosoewito', 'Pinas', 'Doekhi', 'Sewpersad', 'Vrede', 'Burleson', 'Mohan', 'Wijdenbosch', 'Jhinkoe', 'Aloema', 'Emanuels'],
  turkish: ['Yılmaz', 'Kaya', 'Demir', 'Çelik', 'Şahin', 'Öztürk', 'Arslan', 'Doğan', 'Kılıç', 'Aydın', 'Güneş', 'Koç'],
  moroccan: ['El|Idrissi', 'Bouzid', 'Ait|Hammou', 'Benali', 'El|Khatabi', 'Azzouzi', 'Tahiri', 'Chaoui', 'El|Ouali', 'Amezian', 'Haddou', 'Bouchta'],
  polish: ['Nowak', 'Kowalska', 'Wiśniewski', 'Wójcik', 'Zielińska', 'Szymański', 'Dąbrowski', 'Mazur', 'Krawczyk', 'Pawłowska'],
  indonesian: ['Tahitu', 'de|Queljoe', 'Lawalata', 'van der|Worm', 'Souhuwat', 'Pattiasina', 'Kessler', 'Leimena', 'Rugebregt', 'Schmidhamer'],
  syrian: ['Al|Hamwi', 'Darwish', 'Kanaan', 'Al|Masri', 'Haddad'],
  ukrainian: ['Kovalenko', 'Shevtsova', 'Bondarenko', 'Melnyk', 'Tkachuk'],
  eritrean: ['Ghebremedhin', 'Tekle', 'Weldegiorgis', 'Haile', 'Berhane'],
  chinese: ['Cheung', 'Wu', 'Lam', 'Zhou', 'Tang'],
  capeverdean: ['Monteiro', 'da|Cruz', 'Évora', 'Tavares', 'Fortes'],
}; // prettier-ignore

/** A first name as people of that background and age have. */
export function firstNameFor(background: Background, sex: Sex, age: number, from: Dice): string {
  const pool = firstNames[background][sex];
  return from.one(age >= 68 ? pool.old : age >= 34 ? pool.middle : pool.young);
}

/** A surname in its parts. */
export function lastNameFor(background: Background, from: Dice): { prefix: string | null; lastName: string } {
  const [first, second] = from.one(lastNames[background]).split('|');
  return second ? { prefix: first!, lastName: second } : { prefix: null, lastName: first! };
}

/** The name of a married woman who kept her own behind it: van den Berg-Jansen. */
export function joined(
  name: { prefix: string | null; lastName: string },
  own: { prefix: string | null; lastName: string },
): typeof name {
  return { prefix: name.prefix, lastName: `${name.lastName}-${[own.prefix, own.lastName].filter(Boolean).join(' ')}` };
}
