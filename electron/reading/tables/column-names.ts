import type { FieldUse } from '../../../shared/reading/options.ts';

type NamedUse = Exclude<FieldUse, 'metadata' | 'nothing'>;

/** What columns are called that hold this, the surest names first; folded as `foldName` does. */
const names: Record<NamedUse, readonly string[]> = {
  text: words(
    'text fulltext articletext articlebody bodytext rawtext cleantext maintext plaintext body content contents article story document doc fullarticle transcript passage paragraph sentence message tweet comment review abstract description summary selftext',
    'texte corps contenu artikel volltext inhalt artikeltext beitrag texto cuerpo contenido articulo corpo conteudo artigo testo contenuto articolo tekst inhoud tekstas metin icerik szoveg',
    'текст содержание содержимое статья テキスト 本文 内容 正文 文本 文章 全文 본문 내용 النص نص المحتوى المقال متن',
  ),
  title: words(
    'title headline articletitle head heading header subject name titel titre titulo titolo tytul otsikko rubrik overskrift baslik schlagzeile uberschrift titular',
    'заголовок название заглавие タイトル 見出し 題名 标题 標題 题目 제목 العنوان عنوان',
  ),
  byline: words(
    'byline author authors writer reporter journalist creator by autor autorin auteur auteurs autore autores verfasser verfasserin forfatter forfattare kirjoittaja yazar schrijver',
    'автор авторы 著者 作者 筆者 記者 记者 저자 기자 المؤلف الكاتب كاتب نویسنده',
  ),
  published: words(
    'published publisheddate publishedat publishdate publicationdate datepublished pubdate publicationtime publishtime date datetime day time timestamp created createdat creationdate datum date fecha data dato paivamaara tarih veroffentlicht erscheinungsdatum fechapublicacion datepublication datapublicacao',
    'дата датапубликации 日付 日期 発行日 公開日 发布日期 发布时间 날짜 التاريخ تاريخ',
  ),
  source: words(
    'source publication publisher outlet newspaper journal magazine site sitename website domain medium newsoutlet quelle zeitung herausgeber journalname fonte fuente editeur medio periodico giornale bron krant kaynak url link uri href permalink',
    'источник издание 出典 媒体 来源 來源 新聞 출처 المصدر منبع',
  ),
  language: words(
    'language lang langcode locale sprache langue idioma lingua taal sprak dil',
    'язык 言語 语言 語言 언어 اللغة زبان',
  ),
};

function words(...lists: string[]): string[] {
  return lists.join(' ').split(' ');
}

/**
 * How surely a column of this name holds that: 0 for the surest name, and null for one that says
 * nothing of it. Of a dotted name, the last part counts where the whole says nothing.
 */
export function rankOf(name: string, use: NamedUse): number | null {
  const whole = ranks[use].get(foldName(name));
  if (whole !== undefined) return whole;
  const last = name.slice(name.lastIndexOf('.') + 1);
  const part = last === name ? undefined : ranks[use].get(foldName(last));
  return part === undefined ? null : part + 0.5;
}

/** Small letters without accents, and nothing between them. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\s_.\-–:/]+/gu, '');
}

const ranks = {
  text: rank('text'),
  title: rank('title'),
  byline: rank('byline'),
  published: rank('published'),
  source: rank('source'),
  language: rank('language'),
};

function rank(use: NamedUse): ReadonlyMap<string, number> {
  const pairs = names[use].map((name, index): [string, number] => [foldName(name), index]);
  return new Map(pairs.reverse());
}
