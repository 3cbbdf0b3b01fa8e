/** Which page stands at which address. Every page is loaded when it is first opened. */
import { IconCompass } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter'
import { useMe, useSession } from './ask/answers.ts'
import { Frame } from './frame/frame.tsx'
import { readsOnly, sitsAtDesk } from './frame/roles.ts'
import { Login } from './login/login.tsx'
import { Empty, Waiting } from './parts/empty.tsx'
import { Guard, TroubleNote } from './parts/trouble.tsx'
import { HoldDrafts } from './settings/drafting.tsx'
import { useTongue } from './words/tongue.tsx'

const Inbox = lazy(async () => ({ default: (await import('./inbox/inbox.tsx')).Inbox }))
const Counter = lazy(async () => ({ default: (await import('./inbox/counter.tsx')).Counter }))
const CallDeskPage = lazy(async () => ({
  default: (await import('./calldesk/calldesk.tsx')).CallDeskPage,
}))
const Register = lazy(async () => ({ default: (await import('./register/register.tsx')).Register }))
const Print = lazy(async () => ({ default: (await import('./register/print.tsx')).Print }))
const District = lazy(async () => ({ default: (await import('./district/district.tsx')).District }))
const Figures = lazy(async () => ({ default: (await import('./figures/figures.tsx')).Figures }))
const Plans = lazy(async () => ({ default: (await import('./plans/plans.tsx')).Plans }))
const Plan = lazy(async () => ({ default: (await import('./plans/plan.tsx')).Plan }))
const File = lazy(async () => ({ default: (await import('./file/file.tsx')).File }))
const Work = lazy(async () => ({ default: (await import('./work/work.tsx')).Work }))
const Office = lazy(async () => ({ default: (await import('./office/office.tsx')).Office }))
const Sheet = lazy(async () => ({ default: (await import('./office/sheet.tsx')).Sheet }))
const Hearing = lazy(async () => ({ default: (await import('./hearingdesk/hearing.tsx')).Hearing }))
const Posters = lazy(async () => ({ default: (await import('./hearingdesk/posters.tsx')).Posters }))
const Publication = lazy(async () => ({
  default: (await import('./publication/publication.tsx')).Publication,
}))
const Quality = lazy(async () => ({ default: (await import('./quality/quality.tsx')).Quality }))
const Groups = lazy(async () => ({ default: (await import('./groups/groups.tsx')).Groups }))
const Charges = lazy(async () => ({ default: (await import('./charges/charges.tsx')).Charges }))
const HandoverList = lazy(async () => ({ default: (await import('./charges/lists.tsx')).HandoverList }))
const Reach = lazy(async () => ({ default: (await import('./reach/reach.tsx')).Reach }))
const Nodal = lazy(async () => ({ default: (await import('./nodal/nodal.tsx')).Nodal }))
const Reports = lazy(async () => ({ default: (await import('./reports/reports.tsx')).Reports }))
const Retention = lazy(async () => ({ default: (await import('./retention/retention.tsx')).Retention }))
const Certificate = lazy(async () => ({
  default: (await import('./retention/certificate.tsx')).Certificate,
}))
const Bridges = lazy(async () => ({ default: (await import('./bridges/bridges.tsx')).Bridges }))
const Health = lazy(async () => ({ default: (await import('./health/health.tsx')).Health }))
const Settings = lazy(async () => ({ default: (await import('./settings/settings.tsx')).Settings }))

/** The console: the log-in page, or the frame with a page in it. */
export function App() {
  const session = useSession()
  const [location] = useLocation()
  const search = useSearch()
  if (session.isPending) return <Waiting lines={3} />
  if (session.isError) return <TroubleNote error={session.error} retry={() => void session.refetch()} />
  if (!session.data) {
    if (location.startsWith('/login')) return <Login />
    const wanted = search ? `${location}?${search}` : location
    const to = wanted === '/' ? '/login' : `/login?to=${encodeURIComponent(wanted)}`
    return <Redirect to={to} replace />
  }
  return (
    <Frame>
      <HoldDrafts>
        <Pages />
      </HoldDrafts>
    </Frame>
  )
}

function Pages() {
  const { words } = useTongue()
  const me = useMe()
  const [location] = useLocation()
  const home = readsOnly(me) ? '/district' : sitsAtDesk(me) ? '/inbox' : '/work'
  return (
    <Guard key={location.split('/')[1] ?? ''} words={words.trouble}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/login">
            <Redirect to={wantedAfterLogin() ?? home} replace />
          </Route>
          <Route path="/">
            <Redirect to={home} replace />
          </Route>
          <Route path="/inbox/new">
            <Counter />
          </Route>
          <Route path="/inbox/:id?">{({ id }) => <Inbox id={id} />}</Route>
          <Route path="/calls">
            <CallDeskPage />
          </Route>
          <Route path="/register/print">
            <Print />
          </Route>
          <Route path="/register">
            <Register />
          </Route>
          <Route path="/grievances/:code">{({ code }) => <File code={decodeURIComponent(code)} />}</Route>
          <Route path="/district/:tab?">{({ tab }) => <District tab={tab} />}</Route>
          <Route path="/figures/:tab?">{({ tab }) => <Figures tab={tab} />}</Route>
          <Route path="/plans">
            <Plans />
          </Route>
          <Route path="/plans/:id">{({ id }) => <Plan id={decodeURIComponent(id)} />}</Route>
          <Route path="/work">
            <Work />
          </Route>
          <Route path="/office/sheet/:day/:code">
            {({ day, code }) => <Sheet day={day} code={decodeURIComponent(code)} />}
          </Route>
          <Route path="/office/:tab?">{({ tab }) => <Office tab={tab} />}</Route>
          <Route path="/hearing/:id?/:part?">
            {({ id, part }) => <Hearing id={id && decodeURIComponent(id)} part={part} />}
          </Route>
          <Route path="/posters">
            <Posters from="publication" />
          </Route>
          <Route path="/publication/:tab?">{({ tab }) => <Publication tab={tab} />}</Route>
          <Route path="/quality/:tab?">{({ tab }) => <Quality tab={tab} />}</Route>
          <Route path="/groups/:code?">
            {({ code }) => <Groups code={code === undefined ? undefined : decodeURIComponent(code)} />}
          </Route>
          <Route path="/charges">
            <Charges tab="posts" />
          </Route>
          <Route path="/charges/lists">
            <Charges tab="lists" />
          </Route>
          <Route path="/charges/lists/:id">{({ id }) => <HandoverList id={decodeURIComponent(id)} />}</Route>
          <Route path="/reach/:way?">{({ way }) => <Reach way={way === 'slip' ? 'slip' : 'call'} />}</Route>
          <Route path="/nodal/:view?">{({ view }) => <Nodal view={view} />}</Route>
          <Route path="/reports">
            <Reports />
          </Route>
          <Route path="/retention">
            <Retention />
          </Route>
          <Route path="/retention/:id">{({ id }) => <Certificate id={decodeURIComponent(id)} />}</Route>
          <Route path="/bridges">
            <Bridges />
          </Route>
          <Route path="/settings/:area?">{({ area }) => <Settings area={area} />}</Route>
          <Route path="/health">
            <Health />
          </Route>
          <Route>
            <Empty icon={IconCompass} says={[words.notFound, words.notFoundHint]} />
          </Route>
        </Switch>
      </Suspense>
    </Guard>
  )
}

/** Where the person wanted to go before they had to log in; only a path of ours. */
function wantedAfterLogin(): string | undefined {
  const to = new URLSearchParams(window.location.search).get('to')
  return to?.startsWith('/') && !to.startsWith('//') ? to : undefined
}
