/**
 * How a language is written: the characters beyond ASCII that make up its words, in groups, the
 * most frequent of a falling group first. `weight` is the part of all such characters that a group
 * is; what the groups leave over is shared by punctuation and by characters that are in none.
 */
export type Writing = {
  groups: readonly { letters: string; weight: number; shape: 'falling' | 'even' }[];
  /** Whether words of it are divided by spaces, and have one script. */
  hasWords: boolean;
  /** How much rarer than others texts in it are, as a logarithm; 0 for those met most. */
  rarity: number;
  /** Letters side by side that hardly any other language has. */
  pairs: RegExp | null;
};

const alphabet = (letters: string, rarity = 0, weight = 0.88): Writing => ({
  groups: [{ letters, weight, shape: 'falling' }],
  hasWords: true,
  rarity,
  pairs: null,
});

/** In windows-1252: what is beyond ASCII in Western European languages, and in English nearly all marks. */
export const western: readonly Writing[] = [
  alphabet('éàèêçôîûùâëœïüæÿ'),
  alphabet('üäößéà'),
  alphabet('óíáéñúü¿¡ç'),
  { ...alphabet('ãçáéóíêõúâôàü', -0.3), pairs: /ão|õe|ãe/giu },
  alphabet('èàùòìéîç', -0.3),
  alphabet('éïèëñöüáçåô', 0, 0.3),
  alphabet('ëéïèöüó', -0.5),
  alphabet('äöåé', -0.3),
  alphabet('æøåéöäüø', -0.5),
  alphabet('ðáíþóæöéúý', -1.5),
  alphabet('àéóíèçòïúü·', -1),
];

/** In windows-1250 and iso-8859-2: Czech, Slovak, Polish, Hungarian, Romanian, Slovenian and Croatian. */
export const central: readonly Writing[] = [
  alphabet('íáéýěřšžčůúňóťďöü', -0.3),
  alphabet('áíýéčžšúľťňôóäďĺŕ', -0.7),
  alphabet('ąęłóśżćńź'),
  alphabet('éáóöőíüűú', -0.3),
  alphabet('ăîâşţ', -0.5),
  alphabet('čšžćđ', -0.5),
];

/** In windows-1254. */
export const turkish: readonly Writing[] = [alphabet('ıüşğçöİâîû')];

/** In windows-1257: Lithuanian, Latvian and Estonian. */
export const baltic: readonly Writing[] = [
  alphabet('ėšųįžąūčę'),
  alphabet('āīēšūķļņģčž'),
  alphabet('äõüöšž', -0.5),
];

export const russian: readonly Writing[] = [alphabet('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё')];

/** In windows-1251: Russian, Ukrainian, Bulgarian, Serbian and Belarusian. */
export const cyrillic: readonly Writing[] = [
  ...russian,
  alphabet('оаинівертслкмудпяьзбгйчшхїцюжєщфґ', -0.3),
  alphabet('аоиетнрсвлдкпмзугбъщчцжяхйшюфь', -0.5),
  alphabet('аоеинсрјтувкмпдљбзгњчцшжђћхџф', -1),
  alphabet('анорітсекцлвдымпузьягбйўчшхжыэюёф', -1),
];

/** In koi8-u. */
export const ukrainian: readonly Writing[] = cyrillic.slice(1, 2);

export const greek: readonly Writing[] = [alphabet('αοιετνσηρκπυμςλωάίόέδγήχύώθφβξζψϊΐϋΰ')];

export const hebrew: readonly Writing[] = [alphabet('יוהלאמרתבשנחדקפעכסגטםןזצךףץ')];

/** In windows-1256: Arabic and Persian. */
export const arabic: readonly Writing[] = [
  alphabet('اليمنوترهبةعدسفكقحجشطصخأئذزضغىؤءإثظآًّ'),
  alphabet('اينردهمتبوسشکگلخزعجفحقپصطغضچظئآثذژ\u200c', -0.7),
];

export const thai: readonly Writing[] = [alphabet('านรอกเง่มยล้วดทตสปบคหัีิแะ์ุำไขจชื็พใูึผถธโซณศญฐภษฟฉฎฮๆฝ')];

/** Signs of words without spaces between them; the rest of the weight is all rarer ones. */
const signs = (
  groups: readonly { letters: string; weight: number; shape: 'falling' | 'even' }[],
): Writing => ({ groups, hasWords: false, rarity: 0, pairs: null });

const han = (letters: string) => [{ letters, weight: 0.72, shape: 'falling' as const }];

export const simplified: readonly Writing[] = [
  signs(
    han(
      '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运示维持续继划价涨表星担忧',
    ),
  ),
];

export const traditional: readonly Writing[] = [
  signs(
    han(
      '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運示維持續繼劃價漲表星擔憂',
    ),
  ),
];

export const japanese: readonly Writing[] = [
  signs([
    {
      letters:
        'のにたるはといをしがでてなれかっこさまりらすうもあきけよくつおせそだどみえわちじめごやねびばろげほべむずぶほひふへ',
      weight: 0.5,
      shape: 'falling',
    },
    {
      letters:
        'ンースルトリアイラクタレドロシジプッマテコフメュサニグデバャウオカキチパミムネノハブビボポベペモワョィェァガギゲゴザズゼダヅナヌヒヘホヤユヨエケセソツ',
      weight: 0.14,
      shape: 'falling',
    },
    {
      letters:
        '日一国人年大十二本中長出三時行見月分後前生五間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水半男西電校語土木聞食車何南万毎白天母火友左休父雨会同事自社発者地業方新場員立開手力問代明動京目通言理体田主題意不作用度強公持野以思家世多正安院心界教文元重近考画海売知道集別物使品計死特私始朝運終台広住無真有口少町料工建空急止送切転研足究楽起着店病質待試族銀早映親験英医仕去味写字答夜音注帰古歌買悪図週室政府相臣述続維報対民全部関市県的法経済調査選挙議',
      weight: 0.2,
      shape: 'falling',
    },
  ]),
];

export const korean: readonly Writing[] = [
  signs([
    {
      letters:
        '이다의는에을가고하지한로사은기도를어인서아자대있들나시그부정상으해리제주수일라보전과게원국장공년화선성관여구동니비것만연위면세유경우등신문안조오스방소실마회생미진중민당개적러음양물발계업모명행교학치체결각말단내간통했습또트할될였었된때무반재운금월요럽직영강산용란르크드린식법차론표변입점남북출설별천형품권불외터분노함므임래너레력작려토타따없거바후합늘야히질포저심임님복추',
      weight: 0.88,
      shape: 'falling',
    },
  ]),
];
