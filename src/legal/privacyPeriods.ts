import { addDays, beijingDay, endOfBeijingDay } from './beijing'

/**
 * Days in which a request about one's own data is answered. 个人信息保护法 art 50 asks for a timely answer and names no
 * number; the usual promise is 15 working days. Counted in calendar days, which is never later.
 */
export const ANSWER_DAYS = 15

/** The last moment for the answer to a request made now: the end of that day in Beijing. */
export const answerDueAt = (asked: Date): Date => endOfBeijingDay(addDays(beijingDay(asked), ANSWER_DAYS))
