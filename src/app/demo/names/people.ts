import type { Random } from '../random.ts';

/** Given names of a language, and the halves from which family names are made up: they sound right and belong to nobody in particular. */
interface Culture {
  readonly given: readonly string[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  /** Between the halves: nothing, a hyphen or a space. */
  readonly joint: '' | '-' | ' ';
}

const list = (words: string): readonly string[] => words.split(' ');

const QUEBEC: Culture = {
  given: list(
    'Élise Maude Jasmine Anouk Florence Noémie Rosalie Camille Béatrice Maïka Ariane Sandrine Coralie Léonie Mégane Océane Delphine Judith Solène Violaine Émile Loïc Xavier Tristan Olivier Félix Zacharie Mathis Alexis Thierry Rémi Benoît Cédric Hubert Justin Gaël Yannick Frédérick Samuel Édouard',
  ),
  heads: list(
    'Gagnon Lavallée Morissette Théberge Cloutier Bergevin Desrochers Guilbault Lafrenière Poirier Chouinard Vaillancourt Savoie Rondeau Beauregard Meilleur Castonguay Durocher Lemay Paquin Robidoux Sansregret Trépanier Villemure',
  ),
  tails: list(
    'Roy Dubé Aubin Marcil Hébert Nadon Racine Sirois Tardif Veilleux Beaulac Couture Duquette Fafard Grenon Jolin Laberge Mailhot Ouellet Plourde Quirion Séguin Thériault Vermette',
  ),
  joint: '-',
};

const CULTURES: Readonly<Record<string, Culture>> = {
  CA: QUEBEC,
  FR: {
    given: list('Hélène Aurélie Capucine Mathilde Clémence Adèle Ludivine Sylvain Bastien Corentin Aurélien Gautier Thibault Damien'),
    heads: list('Beau Mont Val Haute Claire Roche Bois Font Ville Champ'),
    tails: list('lavigne sorel court marin neuve brac telle vigny rieux lorme'),
    joint: '',
  },
  BE: {
    given: list('Maaike Anneleen Liesbet Charlotte Véronique Joris Wout Pieter Bram Geoffroy Arnaud Lukas'),
    heads: list('Holt Veld Brug Water Linde Kerk Steen Molen Dijk Berk'),
    tails: list('beek hoven mans bosch straete aert donck rode velde kamp'),
    joint: '',
  },
  GB: {
    given: list('Harriet Imogen Beatrix Philippa Rosalind Maisie Rupert Alistair Fergus Edmund Gareth Duncan'),
    heads: list('Ash Thorn Haw Elm Brack Kings Wester Hollow Pen Marl'),
    tails: list('combe wick thorpe ridge holt mere stead ley burn hurst'),
    joint: '',
  },
  US: {
    given: list('Madison Brooke Savannah Jocelyn Renée Tamara Wyatt Preston Darnell Garrett Mitchell Lamar'),
    heads: list('Alder Cold Fair Gran Hart Mill Over Stan Whit Lock'),
    tails: list('worth brook field vale hollow sted more haven gate ford'),
    joint: '',
  },
  DE: {
    given: list('Annika Friederike Gesine Liselotte Svenja Ulrike Jürgen Matthias Torsten Henning Konrad Volker'),
    heads: list('Halm Ober Linden Brunn Eichen Stein Wald Rosen Mühl Hoch'),
    tails: list('hofer stetter bacher rieder felder brunner leitner häuser kamper reuter'),
    joint: '',
  },
  JP: {
    given: list('Ayaka Chihiro Haruna Kaori Mizuki Sayuri Daichi Haruto Kenji Ryota Shunsuke Takumi'),
    heads: list('Mori Haya Tsuki Kawa Naka Ishi Matsu Fuji Asa Kuro'),
    tails: list('saki mine mura numa zawa shige hata bayashi nobe date'),
    joint: '',
  },
  IT: {
    given: list('Alessia Benedetta Chiara Giulia Ludovica Ornella Davide Fabrizio Jacopo Leonardo Raffaele Tommaso'),
    heads: list('Monte Val Castel Campo Fonta Serra Riva Bella Torre Ponte'),
    tails: list('ravelli donati rosso nello grandi strini verdi chiari lucci manni'),
    joint: '',
  },
  ES: {
    given: list('Amaia Blanca Inés Jimena Marisol Rocío Adrián Gonzalo Iker Joaquín Rodrigo Santiago'),
    heads: list('Solozar Ibarreta Montalván Quiroga Valcárcel Zubeldía Arcos Bellido Carvajal Landaluce'),
    tails: list('Peñarroya Urrutia Almenar Cifuentes Robledo Saavedra Tejedor Vidales Osuna Llanera'),
    joint: ' ',
  },
  CN: {
    given: list('Haoyue Jingwen Lanxin Meilin Ruoxi Yutong Bowen Chengyu Haoran Junjie Weimin Zhiyuan'),
    heads: list('Lin Shen Tang Cao Deng Feng Lu Qiu Song Yan'),
    tails: list('An Bei Cen Dai Fang Ge Hua Ji Kang Luo'),
    joint: '-',
  },
  IN: {
    given: list('Ananya Deepika Ishani Kavya Meera Nandini Aditya Harish Karthik Nikhil Rohan Vivek'),
    heads: list('Desh Kul Man Nag Pat Rav Sar Vish Bhal Jog'),
    tails: list('mane karni wardhan pande gaonkar lekar vankar dhar pathi shetti'),
    joint: '',
  },
  BR: {
    given: list('Bianca Fernanda Ludmila Rafaela Tatiana Yasmin Caio Eduardo Gustavo Leandro Murilo Thiago'),
    heads: list('Albuquerque Bragança Camargo Figueira Guimarães Junqueira Lacerda Medeiros Nogueira Siqueira'),
    tails: list('Valadares Sampaio Portela Queiroga Rezende Tavora Uchoa Ximenes Bastos Coutinho'),
    joint: ' ',
  },
  KR: {
    given: list('Da-eun Ha-rin Ji-woo Min-seo Soo-ah Yu-jin Do-hyun Jae-won Joon-ho Seung-min Tae-yang Woo-jin'),
    heads: list('Seo Ahn Bae Cho Gwak Heo Ryu Shim Yeo Jin'),
    tails: list('Han Nam Do Ma Pyo Ki Ok So Tak Wi'),
    joint: '-',
  },
  SE: {
    given: list('Astrid Ebba Ingrid Linnea Saga Tuva Albin Gustav Isak Ludvig Nils Torbjörn'),
    heads: list('Berg Ek Gran Hav Lind Ny Ros Sand Strand Öst'),
    tails: list('lund ström qvist gren dal mark fors hed vall näs'),
    joint: '',
  },
  SN: {
    given: list('Aïssatou Coumba Fatoumata Khady Ndèye Rokhaya Abdou Cheikh Ibrahima Mamadou Ousmane Serigne'),
    heads: list('Ndiam Sar Gue Diop Mbod Kan Thio Fay Dia Wadé'),
    tails: list('bour ène lor ane our iss ouna aye koné illé'),
    joint: '',
  },
  CI: {
    given: list('Adjoua Affoué Akissi Aya Mariam Nadège Aristide Brou Kouamé Koffi Serge Yao'),
    heads: list('Kou Ya Assa Gbag Tano Ama Bédi Ehou Djé Kra'),
    tails: list('assi nguessan moa oua dou man ékra tché liko vié'),
    joint: '',
  },
  CO: {
    given: list('Alejandra Catalina Juliana Manuela Paola Valentina Andrés Camilo Felipe Mauricio Nicolás Sebastián'),
    heads: list('Arbeláez Bermúdez Cadavid Echandía Galvis Hinestrosa Jaramillo Londoño Marulanda Rendón'),
    tails: list('Olarte Palacino Rengifo Sotomayor Torrijos Umaña Villamil Yepes Zuleta Barragán'),
    joint: ' ',
  },
  MX: {
    given: list('Abril Citlali Fernanda Itzel Maricruz Xóchitl Alonso Emiliano Gerardo Ignacio Rubén Ulises'),
    heads: list('Altamirano Barrientos Cabrera Escalante Galindo Iturbe Lizárraga Mondragón Olvera Palomares'),
    tails: list('Quintanar Rivadeneyra Sandoval Treviño Urquiza Villaseñor Zamudio Cisneros Berlanga Arriaga'),
    joint: ' ',
  },
};

/** Languages in which people of a country are written to. */
export const LANGUAGE_OF: Readonly<Record<string, string>> = {
  CA: 'fr',
  FR: 'fr',
  BE: 'nl',
  GB: 'en',
  US: 'en',
  DE: 'de',
  JP: 'ja',
  IT: 'it',
  ES: 'es',
  CN: 'zh',
  IN: 'en',
  BR: 'pt',
  KR: 'ko',
  SE: 'en',
  SN: 'fr',
  CI: 'fr',
  CO: 'es',
  MX: 'es',
};

/** A name that nobody bears, in the manner of a country. */
export function personName(random: Random, country: string): { readonly given: string; readonly family: string } {
  const { given, heads, tails, joint } = CULTURES[country] ?? QUEBEC;
  return { given: random.pick(given), family: `${random.pick(heads)}${joint}${random.pick(tails)}` };
}
