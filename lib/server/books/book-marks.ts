import { database } from '../database/database';

/** By what a book's answer changes. Equal marks stand for equal answers, also in another process. */
export interface BookMarks {
  /** Of everything that is not in one page: format, style, people, places, states, the model, and the pages' order. */
  readonly head: string;
  /** Of each page, in the book's order. */
  readonly pages: readonly { readonly id: string; readonly mark: string }[];
}

/**
 * The marks of a project's book, without reading its contents. The database's own number of the transaction that wrote a row
 * last (`xmin`) tells a row that changed, whoever changed it and how. Rows that are written again and again while a panel is
 * drawn count by what the book tells of them.
 */
export async function readBookMarks(projectId: string): Promise<BookMarks> {
  const [head] = await database().$queryRaw<{ mark: string }[]>`
    SELECT md5(concat_ws('|',
      (SELECT concat(p.id, p.xmin) FROM "Project" p WHERE p.id = ${projectId}::uuid),
      (SELECT o.xmin::text FROM "Outline" o WHERE o."projectId" = ${projectId}::uuid),
      (SELECT string_agg(concat(c.id, c.xmin), ',' ORDER BY c.id) FROM "Character" c
        WHERE c."projectId" = ${projectId}::uuid AND c."deletedAt" IS NULL),
      (SELECT string_agg(concat(o.id, o.xmin), ',' ORDER BY o.id) FROM "Outfit" o
        JOIN "Character" c ON c.id = o."characterId" WHERE c."projectId" = ${projectId}::uuid),
      (SELECT string_agg(concat(l.id, l.xmin), ',' ORDER BY l.id) FROM "Place" l
        WHERE l."projectId" = ${projectId}::uuid AND l."deletedAt" IS NULL),
      (SELECT string_agg(concat(s."pageId", s."characterId", s.xmin), ',' ORDER BY s."pageId", s."characterId")
        FROM "StoryState" s JOIN "Page" g ON g.id = s."pageId" WHERE g."projectId" = ${projectId}::uuid),
      (SELECT string_agg(concat(r.stage, r.xmin), ',' ORDER BY r.stage) FROM "ModelRoute" r
        WHERE r."projectId" = ${projectId}::uuid),
      (SELECT s.xmin::text FROM "StudioSettings" s WHERE s.id = 1),
      (SELECT string_agg(concat(m.id, m.xmin), ',' ORDER BY m.id) FROM "Model" m),
      (SELECT string_agg(concat(g.id, g.position, g."isSpread", g.chapter), ',' ORDER BY g.position, g.id) FROM "Page" g
        WHERE g."projectId" = ${projectId}::uuid AND g."deletedAt" IS NULL)
    )) AS mark`;
  const pages = await database().$queryRaw<{ id: string; mark: string }[]>`
    WITH pages AS (
      SELECT id, position, xmin AS x FROM "Page" WHERE "projectId" = ${projectId}::uuid AND "deletedAt" IS NULL
    ),
    panels AS (
      SELECT n."pageId", string_agg(concat(n.id, n.xmin, '.', i.xmin, '.', f.xmin, '.', e.xmin, '.',
        g.id, g.status, md5(g."errorSentence")), ',' ORDER BY n.id) AS mark
      FROM pages JOIN "Panel" n ON n."pageId" = pages.id
      LEFT JOIN "Picture" i ON i.id = n."pictureId"
      LEFT JOIN "PictureFaces" f ON f."pictureId" = i.id
      LEFT JOIN "RegionEdit" e ON e."pictureId" = i.id
      LEFT JOIN LATERAL (
        SELECT id, status, "errorSentence" FROM "Generation"
        WHERE "panelId" = n.id AND "deletedAt" IS NULL ORDER BY id DESC LIMIT 1
      ) g ON true
      GROUP BY n."pageId"
    ),
    balloons AS (
      SELECT b."pageId", string_agg(concat(b.id, b.xmin), ',' ORDER BY b.id) AS mark
      FROM pages JOIN "Balloon" b ON b."pageId" = pages.id GROUP BY b."pageId"
    ),
    layers AS (
      SELECT l."pageId", string_agg(concat(l.id, l.xmin), ',' ORDER BY l.id) AS mark
      FROM pages JOIN "Layer" l ON l."pageId" = pages.id GROUP BY l."pageId"
    )
    SELECT pages.id, md5(concat(pages.x, '|', panels.mark, '|', balloons.mark, '|', layers.mark)) AS mark
    FROM pages
    LEFT JOIN panels ON panels."pageId" = pages.id
    LEFT JOIN balloons ON balloons."pageId" = pages.id
    LEFT JOIN layers ON layers."pageId" = pages.id
    ORDER BY pages.position, pages.id`;
  return { head: head?.mark ?? '', pages };
}
