/** Japanese family names that are no other word, the most common first. */
const SURNAMES =
  '佐藤|鈴木|高橋|田中|伊藤|渡辺|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|山崎|池田|橋本|阿部|石川|中島|前田|藤田|後藤|岡田|長谷川|村上|近藤|石井|坂本|遠藤|青木|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|高田|藤本|武田|村田|上野|杉山|増田|平野|大塚|千葉|久保|松井|小島|岩崎|桜井|櫻井|木下|松尾|野口|野村|菊地|菊池|佐野|大西|新井|菅原|古川|水野|小山|黒川|白石|早川|大神|神崎|九条|西園寺|綾小路|桐生|七瀬|鬼塚|村井|沢田|黒田|白川|氷室|如月|神谷|星野|月島|朝倉|葉山|真田|榊原|花村|立花|倉田|吉岡|森本|矢野|秋山|浅野|本田|川口|川崎|永井|東野|西野|南野|北野|岩田|飯田|樋口|関口|島田|須藤|奥田|大久保|五十嵐|望月|二宮|三宅|一条|四宮|八神|御影|雨宮|水原|夏目|冬木|春日|柊|霧島|天野|早乙女|伊集院|有栖川';

const WHOLE = new RegExp(`^(?:${SURNAMES})$`, 'u');

/** Whether a word is a family name. */
export function isSurname(word: string): boolean {
  return WHOLE.test(word);
}

/** A family name within a text, where it is a word of its own: a pattern without flags. */
export const SURNAME_PATTERN = SURNAMES;
