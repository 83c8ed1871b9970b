import type { Topic } from '../policyCodes'

/** What is hard to look at: capped a day, and counted while it is watched. The queue's calm indexes name the same topics. */
export const GRAPHIC_TOPICS = ['crime-violence', 'minors'] as const satisfies readonly Topic[]

export const isGraphic = (topic: unknown): boolean => GRAPHIC_TOPICS.some((graphic) => graphic === topic)
