const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/).filter((name) => name !== ''));

/** Further given names of women and girls, and Japanese ones in kanji and hiragana. */
export const FURTHER_FEMALE =
  list(`ada adaora adela aditi aditya adriana adwoa afia agata agnieszka aika aiko aissatou akari akemi akiko akua alejandra alicia alma alondra amalia ami
aminata amparo amrita anastasia angela angelica anika anita anjali anneke anneliese annika antonia anusha aparna archana arisa asako asami asumi
atsuko augusta aurora ayako ayano ayse azusa barbara basia beatrice beatrix beatriz belen bernadette bettina bhavna birgit bozena bridget brigid
brigitte britta brunhilde carlotta carola carolina caroline cassandra catarina catherine cecilia cecily chaewon chantal chiaki chieko chika chiyo
chizuru christina clara clarissa claudia clementine concepcion concha constance consuela consuelo corazon cordelia corinne cosima cristina cynthia
dagmar dagny dahye daniela daphne deborah debra delphine denise devi diane diya doina dominika dorota durga ebba edita eiko elaine elif eliza elke
ellen ellie elodie elspeth elvira elzbieta emiko emilia emine encarnacion enid erica erika eriko ermelinda esmeralda esra estelle estrella etsuko etta
eugenia eulalia eunice evelyn fang fatma fatou felicity fern fernanda filomena fiona fleur flora florence frances franziska frieda friederike fujiko
fumi fuyumi gabriela gauri geeta gemma genevieve georgina geraldine gertrude gianna gilda gina ginger gisela gita gladys graciela greer greetje
guadalupe gudrun gunilla gwendolyn hadiza haerin halima halina haneul hanka hanne hannelore harumi haruna hatsue hatsumi hawa hedwig helene helga
henrietta henrike herta hester hideko hildegard himari hiroko hisako hitomi honami hua huong hyacinth hyeri ifeoma ikuko ilaria ilona imelda imogen
indira inga inge ingeborg irma isadora isha isolde itziar ivana ivanka izumi jacqueline jadwiga jamila jana janet janice jasmine jaya jemima jenny
jessie jihye jill jitka jiyeon jiyoung joana joanna jocelyn johanna jolanta jolene josephine juana juanita judith judy julianna juliet juniper junko
jutta jyoti kamala kanako kanna kanon kareena karen karina karolina kasia katarzyna katherine kathleen kathryn kathy katie katja katrin kayo kazuko
khadija kikue kimiko kinga kirsi kirsten kirti kiyoko kotone kristin kristina krystyna kumiko kuniko kyoko lacey lalita lanying lara lata latifa
laurel lavinia leena lenka leona leonie leonora letizia leyla li-hua lien lieselotte lila lilian lillian linda lindiwe linh linnea lisa livia lizzie
lois lola lorena lorna lorraine lotta lucie lucille lucinda lucretia ludovica luisa lulu lupe lydia lyra machiko madeleine madeline madhavi madoka
magda magdalena maggie magnolia maiko maisie makena mako malgorzata malika mallory manami mandisa manju manuela mara marcella marcia maren marguerite
mari marianne maribel maricel marielle marigold mariko marina marjorie marketa marlene marlys marta martina martine maryam masako masami mathilde
matilda matsue maude maureen maxine maya mayu mayumi meena meenakshi megumi mei-ling meifeng melanie melissa melody mercedes meredith meryem mette
micaela michaela mie mieko mihoko mildred milena millicent mina minako minerva minseo miori mirabel miranda mireille mirela miri miwa miyako miyoko
mizuho moira mona monika monique mumtaz muriel mutsuko mutsumi myra myrtle nadine nadira nadja naima naledi nami nancy nandini naoko natalia natalie
natsumi nayeon neema neha nene nenita nguyet nicole nieves nina ninette ninon nisha nkechi nobuko nodoka noemi nomvula noreen noura nozomi nurcan
nyambura octavia oksana olive oluchi olympia opal ophelia orla ornella otome ottoline padma pamela pandora parvati pascale patricia patsy paula
pauline penelope perpetua petronella petunia philippa phoebe phyllis pia pippa pooja portia preeti primrose priyanka prudence quiteria radha radka
ramona rani rania raquel rashida razia regina rekha renata renate reshma rhoda rhonda rie rieko rina rino risa risako rita ritsuko ritu roberta rocio
rohini romina rosalba rosalia rosalie rosalind rosalyn rosario rosaura rosemary roswitha roxanne rukmini ruksana rumi rumiko ruriko ryoko sabine
sabrina sachi sadie sae saeko safiya sahar sakina samantha samira sandra sangeeta sanjana saori sarita saskia satoko satomi savitri sayaka sayo sayoko
sayuri seema selena selma serena setsuko severine sevgi shabnam shanti sharmila sheila shiho shiori shirley shizuka shizuko shreya sibyl signe
sigourney silke silvia simran sita sneha sofie soledad sonja soo-ah soojin soomin sooyoung soraya stefania stella stephanie sue sumiko sunita sunniva
susan susanna susanne suzanne suzhen suzu suzuko svea swati sybil sylvie tabassum tabitha tae taeko takako tallulah tamae tamaki tamara tamsin tanvi
tatjana temitope temperance teresita tereza teruko thandi thandiwe thea thelma theodora theresa thuy tilda tina tokiko tomomi toshiko tova trang trine
trinidad trudy tsukiko tsuneko tulsi ulrike uma ume una ursel usha uta valeria valerie vandana vanessa velma verna veronika vicky victoria vidya viola
violeta violette virginia vita viviana wakana wanda wangari wei-ling whitney wiebke wilhelmina willa willow winifred winnie wren xenia xiaoling xinyi
xiomara xiulan xue yaa yae yaeko yanyan yasuko yayoi yeonhee yerin yesenia yetunde ying ylva yolanda yoshiko ysolde yukari yukiko yuko yuling yumiko
yuriko yvette yvonne zahra zainabu zanele zdenka zelda zenobia zeynep zinnia zita zofia zohra zora zsofia zubaida zuzana
美咲 莉子 千尋 葵 綾 小夜 千代 千鶴 玲奈 真由美 美月 陽菜 結衣 結菜 凛 紬 芽依 詩 澪 栞 楓 桜 茜 蛍 雫 渚 翠 環
杏 菫 椿 牡丹 桃 梓 和泉 静 静香 静江 文 文子 綾乃 彩 彩花 沙織 早紀 早苗 珠 琴 琴音 瞳 瑞希 美和 美雪 雪 雪乃
弥生 百合 百合子 蘭 玲子 伶 麗 鈴 鈴音 露 花 華 初 春 春香 夏希 夏美 秋 秋穂 冬美 朝美 千夏 千秋 千春 真央 真理
真理子 恵 恵美 絵里 絵美 悦子 礼子 りん さくら ひまり あかり ひかり みゆき まゆみ さおり かおり しおり みどり はるか
あやか のぞみ いちご すみれ つばき ゆかり さとみ めぐみ なつみ こはる ちひろ みつ みつ子 とめ きぬ ふみ はな うめ たま`);

/** Further given names of men and boys. */
export const FURTHER_MALE =
  list(`aaron abdi abdoulaye abdul abebe abel abner abraham adam adebayo adel adolfo adrian agustin ahmad aiden akihiko akin akio alastair alberto albie albin
aldo alec aleksander alexander alfonso alfred alfredo algernon alhaji alistair allen alonso alphonse alvin amadou amare ambrogio ambrose amir amos
anand anatoly andre andrei andrzej andy angus anil ankit ansel anselm ansgar antoine anton antonio archibald arkady armando arnaud arne arnold artie
arturo aryan asad ashok ashton atsushi atticus august augustus austin axel ayumu aziz babu banri baptiste baraka barney barrett bartek bartholomew
bartosz bashir basil bastian beau benedict benito bennett benny benoit bernard bernie bertrand beto bilal bjarne bogdan bohdan bola borja boyd brad
bradley brandon brendan brent brett brian bruce brum bryce byron callum calvin cameron carl carlo carlton carter casimir casper cecil cedric cesar
cesare cezary chad chester chikara chike chinedu chris christian christopher chukwuma clarence claude claudio clayton clem clement clifford clifton
clint clinton colby cole colin conrad corentin corey cormac cornelius craig cristobal curtis cyril cyrus daigo daiki daizo dale damian damon dante
dario darius darren darryl dawit dean deepak dennis derek desi desmond desta detlef dev dexter dieter dimitri dinesh dirk dominic donald dongwook
donovan dorian douglas dragan duc duncan dustin dwayne dwight earnest eberhard ebo eddie eddy edgar edmund eduardo edvard edwin efraim egon eijiro
eino eita ekkehard ekow elijah elmer eloy elroy elton emmett emre enrique ephraim eric ernesto ernst erwin esteban eugen eugene evan evaristo everett
eyob fabian fabio fabrice faisal farai farid farouk federico feliks felipe femi ferdinand fergus filip firoz fitz fletcher florian floyd francesco
francis francisco franklin franz fred freddie frederick fredrik friedrich fumio fyodor gabor ganesh gareth garrett garth gary gavin genji gennady
genzo geoffrey georg georges georgios gerald gerard gerd gerhard giacomo gianni gideon gilbert giles ginji giorgio giuseppe gopal goran gordon
gottfried grady graham gregor gregorio gregory griffin grigory guang guido guillaume guillermo gunnar gunther guo hachiro hakan hakim halvard hamid
hamish hamza hao hari harish harlan haroon harris harrison hartmut haruki haruo haruto harvey hayate hayato heihachi heiko heinz helmut henk henrique
herbert herman hermann hershel hideaki hideki hideo hidetoshi hiram hiroaki hirofumi hiroki hiroto hisashi hitoshi holger homer horace horatio horst
hotaka hubert hugh humberto humphrey hung hussein hyun-woo hyunwoo ian ichabod idris ignatius igor ikenna ikki ilya imran imre ira irving irwin isao
ismail issei istvan ivo ivor iwao jackson jaehyun jaemin jafar jake jakob jakub jamal jan janos jared jarek jaroslav jason jay jeff jeffrey jeremiah
jeremy jerome jerzy jesse jesus jethro jett jian jianguo jide jie jimmy jinwoo jiri joachim joao joaquim joaquin jochen joel johan johnny joji jon
jorge josef josiah josip joss jozef judah jude juha jukka jules julian julio julius junichi junjie junpei junseo jurek jurgen justin juzo kabir kacper
kalle kamal karan katsu katsumi katsuo kaveh kazimierz kazuhiko kazuma kazuo kazuya keigo keiichi keiji keisuke keita keith kelechi kelvin kenan
kenichi kenjiro kenneth kento kermit kevin khalil kichiro kieran kiichi kinji kiprono kirill kirk kiyoshi klaas klemens kohei koichi kojo koki kostas
kosuke kotaro kouji kouta krishna krzysztof kumar kunio kunle kurt kwabena kyle kyohei kyosuke kyung-ho lachlan lajos lamar lance lanre larkin laszlo
laurence laurent lawrence leandro leif leland leon leonard leonardo leonid leopold leroy lester levi lewis lijun lincoln lionel lloyd lorcan lothar
lubomir luc lucien luigi lukas luther lyle maciej mack magnus mahmoud maksim malachi malcolm malik manabu mandla manfred manish manny manolo mansour
manuel marcelo marcin marcus marek mario marius markus marlon marshall martin marty marvin masaharu masahiro masaki masao masaru masashi masato masaya
masayuki masuo mathieu mathis matthias maurice mauricio maurizio maxim maximilian maxwell mehmet melvin mervyn micah michio mickey mihail mikhail
mikio mikko milan miles milos milton minh miroslav mitchell mitsuo mitsuru mohammed mohan monty morio morris mortimer moses motoki moussa muhammad
mukesh munenori murali murray musa nabil nadeem naoto naoya nate nathan nathaniel natsuo naveen neil nelson neville newton nicholas niels nigel nikhil
nikita nikolaj nikos nobuo nobuyuki noel norio norman norris nuru obinna octavian octavio odin oleksandr olin olu omari oriol orlando orson osamu
osbert oskar osman osvaldo oswald pascal pasquale pavlo pekka percival percy perry pete petr phileas philip philippe phillip phineas pietro pim ping
piotr pradeep prakash pranav praveen qiang quang quentin quincy radek rahim rahul rainer rajesh raju rakesh ramesh ramiro randall randolph randy
raphael rashad rashid raul raymond reggie reginald reinhard remi rene rentaro reynaldo ricardo rick ricky rikiya rintaro rishi rob robbie roberto
roderick rodney rodolfo rodrigo rokuro roland rolf roman ronald rory ross roy rudolf rudolph rudy rupert ruslan russell ryohei ryoichi ryoji ryoma
ryosuke ryotaro ryuji ryunosuke ryusei sadao sadiq said salim salvador salvatore sameer samir sandeep sandor sanjay sanosuke santino saul sawyer scott
sebastian sebastien seiichi seiya selim semyon senichi seojin septimus sergio seth seun seungho severin seymour shane shankar shawn sheldon shigeo
shigeru shingo shinichi shinya shiro shoichi shoji shotaro shuhei shuichi shuji shunsuke sibusiso sid siddharth sidney sigmund sigurd silvestre silvio
simeon sinclair sipho sizwe slavko solomon sorin sosuke sota spencer stanislav stanislaw stanley stavros stefan stefano steffen stepan stephen steven
stewart stuart subaru sungho sungmin sunil suresh susumu svend sylvester tadao tadeusz taehyung taichi taiga taiki takahiro takao takayuki takeo
takeru takeshi taketo taku takuma takuro takuya tamotsu tao tarek tarquin tatsuo tatsuro tau tendai teppei terence terrence teru tetsu tetsuji tetsuya
thabo thaddeus thanh themba theodor thibault thierry tiago timmy timothy timur tinashe tobias toby todd tokuji tomasz tommy tomoki tomoya torben
tormod torsten toru toshio toshiro toshiyuki travis trevor tristan tsuneo tsutomu tsuyoshi tuan tucker tyler tyrone uche ugo ulrich ulysses umar
umberto uriah urs uwe vaclav valentin valentine valentino vasco vasily vaughn vernon vicente viggo vijay vincent vincenzo vinod virgil vishal vitaly
vito vivek vlad vladislav vojtech waldemar wallace walt walther warren wataru wayne wen-bo wendell werner wesley wilbur wilfred wilhelm willard willie
willis wilson winston witold wojciech woodrow woojin wyatt xander xavier xiang xin yamato yann yannick yasuhiro yasuo yasushi yaw yoichi yoji yonas
yong yoshi yoshiaki yoshio yoshiro yosuke yudai yuichi yuji yukio yusaku yusei yusuke yutaka yuya yves zachary zack zaid zakir zbigniew zeb zeke zenji
zhi zhong ziad zoltan zubin
蓮 悠人 健太 大地 海斗 新九郎 弥助 源 源蔵 陸 翔 樹 湊 颯太 陽 陽太 陽翔 蒼 大和 悠真 悠斗 遥斗 隼 隼人
隼斗 拓海 拓也 航 航太 剛 勇 勇気 勇人 武 武蔵 猛 誠 進 勝 修 学 稔 豊 茂 実 清 正 忠 徹 亮 亮介 涼介 諒 渉 淳
潤 健 健一 健吾 賢治 鉄平 鉄 鉄男 銀次 辰 辰巳 龍 龍之介 虎 虎之助 熊五郎 仁 仁太 一 一郎 次郎 三郎 四郎 五郎 太郎
新 新一 真一 慎 慎吾 慎一 晃 晃司 昇 宗介 宗一郎 総司 十兵衛 権兵衛 甚五郎 左近 右京 主水 影丸 朔 朔太郎 楽 圭 圭介
慧 啓 啓太 恭平 京介 暁 直 直樹 直人 和也 和夫 和彦 康 康介 光一 光太郎 幸一 幸太 浩 浩二 弘 博 博之 洋 洋介 裕
裕太 祐介 雄一 雄太 義男 義経 良太 良平 力 力也 林太郎 玄 玄太 元 元気 伸 伸一 信 信夫 晋 晋作 たけし ひろし けんた
こうた ゆうた たろう じろう しんじ けんじ つよし まさと だいすけ りょうた`);
