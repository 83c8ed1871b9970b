import { notFound } from 'next/navigation'

/** Any address nothing else answers; never cached, or made-up addresses would fill the cache. */
export const dynamic = 'force-dynamic'

const Missing = () => notFound()

export default Missing
