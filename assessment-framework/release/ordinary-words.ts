/** Words before a name, folded. */
const TITLES =
  'mr mrs ms miss dr dra prof professor sir madam mx eng ing hon m mm mme mlle me sr sra srta don dona lic general colonel minister ministre ministro ministra سيد السيد سيده السيده دكتور الدكتور دكتوره الدكتوره استاذ الاستاذ استاذه الاستاذه مهندس المهندس';

/** Small words that stand inside names, folded. */
const PARTICLES =
  'a af al an and ap at aw az bar ben bin bint da dal das de del della den der des di do dos du e el es et ibn in la las le les lo los of op ou san santa st te ter the to van vd ver von vom y zu zum zur ال ابن بن بنت ابو ابي عبد و';

/** Words that are names as well, or that people write where a name is asked for; folded, in the languages of the reports. */
const ORDINARY =
  // Offices, work and the words of this field.
  'academy admin administration administrator adviser advisor agency agent analyst assembly assessment assessor assistant bank banks bishop board border borders bureau butler carter case cases census chancellor chief church citizen clerk coast commission commissioner committee congress consultant contact control cook coordinator council country court data department deputy desk director directorate district division embassy expert farmer field fields fisher focal gardener general government governor group guard guest head health hunter immigration institute interior international judge justice king knight labour labor law local major manager mason mayor migration miller minister ministry mission nation national office officer page pages parliament payne person pilot planning point police pope porter potter press prince programme project queen refugee region regional register republic reviewer section secretary sector service shepherd smith source staff state states statistics student system systems taylor teacher team technical town unit union user village visitor ward warden weaver work worker world' +
  // Time, places, nature, colours, qualities.
  ' april august autumn baker bay beach bell berry best birch bird black blue bond bow bridge brook brooks brown bush carpenter castle central chance chase close cole cross dale day days dean december drew east english fall february field finch ford forest fox france frank french friday frost gold good grace grant gray green grey hall hand harper hart heath hill hills hope house hunt hurst ice iron island january joy july june key lake lamb land lane large little long love low lowe march marsh mark may mercy mill moon moore more morning new noble north november ocean october park pass peace pearl penny pike place price power rain ray reed rich river rivers road rock roman rose rush sand sands saturday savage scott sea september sharp short silver singer singh snow south sparks spring square stark steel stern stone street strong summer sunday swan swift thursday tuesday wall walls water waters way wednesday wells west white wild will wise wolf wood woods winter wright year years york young yes no not known unknown none other others name names removed detail details' +
  // French.
  ' agent avril août aout banque blanc blanche bon bonne boucher boulanger bureau chef chevalier comte conseil cour directeur direction directrice dimanche données equipe fevrier fontaine forgeron jardin jeudi jeune janvier juge juillet juin justice lacroix legrand lemaire lundi mai maire mardi mars marche mercredi meunier ministere mission moulin octobre office petit pays police pont prince responsable rivière roi rousseau roux royaume rue samedi santé service service travail unité vendredi vert ville' +
  // Spanish.
  ' abril agosto banco blanco bueno calle campo campos casa castillo cruz derecho director directora domingo enero equipo febrero flores fuente fuentes gobierno guerra iglesia jefe jefa joven juez julio junio ley leon lunes luna mar marzo martes mayo miercoles ministerio mora moreno nieto norte noviembre octubre oficina pais paz prado puente rey reyes rio rios rojo rosa sabado salud sierra sol sur torre torres trabajo unidad valle vega verde viernes';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const titles = setOf(TITLES);
const particles = setOf(PARTICLES);
const ordinary = setOf(ORDINARY);

/** Whether a folded word stands before names, such as Mr. */
export const isTitle = (word: string): boolean => titles.has(word);
/** Whether a folded word is one of the small words inside names. */
export const isParticle = (word: string): boolean => particles.has(word);
/** Whether a folded word means something besides being a name: alone, it is no sign of a person. */
export const isOrdinary = (word: string): boolean => ordinary.has(word) || isTitle(word) || isParticle(word);
