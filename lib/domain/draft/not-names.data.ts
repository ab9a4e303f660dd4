const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

/** Written large at the beginning of a sentence, or always, and the name of nobody. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  words(`a an another the in on at one two three four five six seven eight nine ten eleven twelve when while after before then but
and so or if as it its he she they we you i his her hers their theirs our my mine your this that these those there here what who why where how
which whose every each all both some many most no not never once soon later now today tonight tomorrow yesterday suddenly finally
meanwhile eventually years months days with without under over near inside outside from to for of by until because although though
even just only still during across between among behind beside instead however again already always often sometimes maybe perhaps
please yes okay ok oh ah hey hello hi thanks sorry let make draw write tell give keep use end start open close begin title genre
premise story plot page pages panel panels chapter silent four-panel act scene int ext day night morning evening afternoon dawn dusk
midnight noon sunset sunrise monday tuesday wednesday thursday friday saturday sunday january february march july
september october november december english japanese french german chinese korean american british japan tokyo kyoto osaka edo london
paris york america europe china korea earth mars moon venus jupiter christmas halloween easter summer winter spring autumn fall god
manga koma ww1 wwi wwii world war everything everyone everybody someone somebody something anyone anybody anything nobody nothing
other others half first second third last final next previous same such own few several any either neither nor yet too very rather quite
whenever wherever whatever whoever since unless except despite according instead up down off out away back above below beyond through
throughout around along against about into onto upon towards toward past tv cd dvd ufo usa uk nasa ai sf sci-fi rpg dj vip ceo diy
shanghai darjeeling taipei seoul busan beijing hongkong bangkok hanoi saigon manila jakarta singapore delhi mumbai
bombay calcutta kolkata chennai kathmandu lahore karachi kabul tehran baghdad istanbul ankara jerusalem cairo alexandria
lagos nairobi accra dakar marrakesh casablanca tunis johannesburg capetown addis kinshasa berlin munich hamburg cologne
frankfurt dresden vienna salzburg zurich geneva bern prague budapest warsaw krakow bucharest athens rome milan venice
naples turin palermo sicily madrid barcelona seville lisbon porto brussels antwerp amsterdam rotterdam copenhagen
stockholm oslo bergen helsinki reykjavik moscow petersburg siberia odessa kyiv kiev dublin belfast edinburgh glasgow
manchester liverpool oxford cambridge bristol wales scotland ireland england britain chicago boston seattle detroit
philadelphia pittsburgh memphis nashville dallas denver hollywood manhattan california texas florida ohio oregon montana
kansas nevada arizona louisiana alabama tennessee kentucky hawaii toronto montreal vancouver quebec canada mexico havana
cuba lima bogota buenos caracas brazil argentina chile peru colombia bolivia germany france italy spain portugal greece
turkey poland hungary romania ukraine russia norway sweden finland denmark iceland holland netherlands belgium
switzerland austria egypt morocco nigeria ghana ethiopia tanzania senegal zimbabwe iran iraq syria lebanon pakistan
bangladesh nepal tibet mongolia vietnam thailand cambodia laos malaysia indonesia philippines taiwan australia melbourne
brisbane auckland hiroshima nagasaki sapporo hokkaido nagoya kobe yokohama nara kanazawa sendai fukuoka okinawa shibuya
shinjuku akihabara asakusa ginza kyushu shikoku africa asia arctic antarctica atlantic pacific mediterranean sahara
himalayas alps amazon nile danube rhine thames mississippi neptune uranus pluto saturn mercury milkyway titan europa
flashback flashforward montage epilogue prologue logline voiceover narration caption synopsis blurb sequel prequel
spinoff anthology tragedy satire noir dystopian steampunk cyberpunk western isekai shonen shojo seinen josei yonkoma
kindergarten halfway outdoors indoors overnight dear yours sincerely regards ps siblings cousins newlyweds roommates flatmates coworkers colleagues`),
);

/** Common nouns, adjectives and verbs that may stand at the beginning of a sentence. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  words(`rain snow wind sun moon light love life death fate time hope silence darkness fire water smoke dust fog mist thunder lightning storm
music laughter blood fear anger joy pain peace truth school home work music dinner lunch breakfast coffee tea food people men women children
kids twins twin students teachers soldiers girls boys everyone strangers friends neighbors fans crowds police rumors legend summer winter class
old young little big small tall short long new good bad great poor rich sad happy lonely tired quiet loud fast slow hot cold warm dark bright
black white red blue green yellow grey gray brown pink purple golden silver empty full broken lost dead alive alone together
stuck trapped born raised based set told drawn armed dressed left desperate determined exhausted unable ready afraid angry surprised
breathe check leave go come run stop wait look listen take bring put get find ask help try think know want need feel see hear stay stand
sit walk eat drink sleep wake fight win lose play sing dance cook bake read learn teach build break fix hide seek follow chase catch
throw hold turn move change become happen seem appear disappear return remember forget believe hate meet talk speak say shout whisper
constraints constraint note notes setting place cast characters character tone mood style format length ending beginning twist comedy
horror drama romance fantasy mystery thriller action adventure sports cooking slice historical gag strip splash wordless dialogue idea
north south east west left right top bottom front side middle centre center inside outside downtown nowhere somewhere anywhere
number building unit floor room bus train ship boat car plane station street road city town village castle forest mountain river sea ocean beach
private doctor professor captain detective general sir madam lady lord king queen prince princess knight witch wizard ghost robot dragon
steam ash ashes leaves petals feathers bells footsteps voices lights shadows clouds waves sparks bubbles snowflakes raindrops papers letters words hours minutes seconds weeks seasons cars trains ships boats birds dogs cats fish bees ants rats mice wolves crows seagulls ghosts robots monsters zombies dragons goblins vampires witches candles lanterns curtains windows doors walls floors roofs streets roads shops stores phones screens cameras photos flowers trees grass sand mud ice frost dew sunlight moonlight starlight daylight darkness noise applause cheers screams whispers gunshots sirens alarm alarms elevator elevators tears sweat breath hands eyes hair everyone's dust crumbs flour sugar salt soup bread rice noodles chocolate cake cookies
superhero airport alaska throne suspects suspect early late life's it's that's there's he's she's what's who's they're you're we're i'm i'll don't doesn't can't won't didn't isn't aren't let's`),
);
