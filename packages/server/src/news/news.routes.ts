import * as api from '#domain/news/news.api.ts'
import { Problem } from '#domain/platform/problem.ts'
import { answer, type Route } from '../platform/http/route.ts'
import { findChoices, keepChoices } from '../platform/news/choices.sql.ts'
import { markLine, markUpTo } from '../platform/news/news.sql.ts'
import { countNews, ownerOf, readNews } from './read-news.ts'

export const newsRoutes: Route[] = [
  answer(api.listMyNews, (work, { query }) => readNews(work, query)),
  answer(api.countMyNews, (work) => countNews(work)),

  answer(api.markNews, async (work, { params, body }) => {
    if (!(await markLine(work.db, ownerOf(work), params.id, body.read ? work.now : null))) throw new Problem('not-found')
  }),

  answer(api.markNewsUpTo, (work, { body }) => markUpTo(work.db, ownerOf(work), body.upTo, work.now)),
  answer(api.getNewsChoices, (work) => findChoices(work.db, ownerOf(work))),

  answer(api.setNewsChoices, async (work, { body }) => {
    await keepChoices(work.db, ownerOf(work), body)
    return findChoices(work.db, ownerOf(work))
  }),
]
