import { z } from 'zod'
import { endpoint } from '../platform/endpoint.ts'
import { PageQuery, pageOf } from '../platform/page.ts'
import { mostCounted, News, NewsChoices, NewsId } from './news.ts'

const slice = 'news'
const permission = 'signed-in'

export const newsViews = ['all', 'unread'] as const
export type NewsView = (typeof newsViews)[number]

export const listMyNews = endpoint({
  method: 'GET',
  path: '/my/news',
  slice,
  summary: 'What happened and concerns me, the newest first',
  permission,
  query: PageQuery.extend({ view: z.enum(newsViews).default('all') }),
  status: 200,
  response: pageOf(News),
  problems: ['invalid-input'],
})

export const countMyNews = endpoint({
  method: 'GET',
  path: '/my/news/unread',
  slice,
  summary: 'How many lines of my news are unread; counted up to a hundred',
  permission,
  status: 200,
  response: z.object({ count: z.int().min(0).max(mostCounted) }),
  problems: [],
})

export const markNews = endpoint({
  method: 'PUT',
  path: '/my/news/{id}/read',
  slice,
  summary: 'Note one line as read, or as unread again; a line that has grown since is not found any more',
  permission,
  params: z.object({ id: NewsId }),
  body: z.object({ read: z.boolean() }),
  status: 204,
  response: z.undefined(),
  problems: ['not-found'],
})

export const markNewsUpTo = endpoint({
  method: 'POST',
  path: '/my/news/read',
  slice,
  summary: 'Note everything up to a line as read; what came after it stays unread',
  permission,
  body: z.object({ upTo: NewsId }),
  status: 204,
  response: z.undefined(),
  problems: [],
})

export const getNewsChoices = endpoint({
  method: 'GET',
  path: '/my/news/choices',
  slice,
  summary: 'What I want to be told of, and when by mail',
  permission,
  status: 200,
  response: NewsChoices,
  problems: [],
})

export const setNewsChoices = endpoint({
  method: 'PUT',
  path: '/my/news/choices',
  slice,
  summary: 'Choose what I am told of from now on, and when by mail',
  permission,
  body: NewsChoices,
  status: 200,
  response: NewsChoices,
  problems: [],
})
