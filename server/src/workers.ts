/** Who does which kind of work: one line each, so that the whole way can be read here. */

import { registerFiled } from '#journey/2-registration/filed.ts'
import { join } from '#journey/2-registration/join.ts'
import { registerDraft } from '#journey/2-registration/register.ts'
import { takeIn } from '#journey/2-registration/take-in.ts'
import { route } from '#journey/3-routing/route.ts'
import { assign } from '#journey/4-assignment/assign.ts'
import { callEnded } from '#journey/4-assignment/call-ended.ts'
import { askForTime, contactDue } from '#journey/4-assignment/contact.ts'
import { direct } from '#journey/4-assignment/direct.ts'
import { groupAnswer } from '#journey/4-assignment/group-answer.ts'
import { officerDeed } from '#journey/4-assignment/officer-deed.ts'
import { rebuff } from '#journey/4-assignment/rebuff.ts'
import { share } from '#journey/4-assignment/share.ts'
import { supply } from '#journey/4-assignment/supply.ts'
import { answerCluster } from '#journey/5-report/answer-cluster.ts'
import { putToCitizen } from '#journey/5-report/put-to-citizen.ts'
import { showDraft } from '#journey/5-report/show-draft.ts'
import { submit } from '#journey/5-report/submit.ts'
import { askManner, takeManner } from '#journey/6-feedback/manner.ts'
import { remind } from '#journey/6-feedback/remind.ts'
import { offerService, takeService } from '#journey/6-feedback/service.ts'
import { takeWord } from '#journey/6-feedback/take-word.ts'
import { close } from '#journey/7-closure/close.ts'
import type { House } from '#journey/house.ts'
import { lookAt } from '#journey/quality.ts'
import { appeal } from '#journey/track/appeal.ts'
import { stepDue, tellDecider } from '#journey/track/decider.ts'
import { openTrack } from '#journey/track/open.ts'
import { putOrder } from '#journey/track/put-order.ts'
import type { Charging } from '#ports/charges.ts'
import type { Speech } from '#ports/speech.ts'
import type { Workers } from '#ports/work.ts'
import { ringByChat } from '#watch/calls/by-chat.ts'
import { handOver } from '#watch/charges/hand-over.ts'
import { takeLeave } from '#watch/charges/take-leave.ts'
import { groupPost } from '#watch/groups/by-chat.ts'
import { notify } from '#watch/notices/notify.ts'
import { offer } from '#watch/publication/offer.ts'
import { transcribe } from '#watch/speech/transcribe.ts'

/** Everybody, over one house. */
export function workersOf(house: House, charging: Charging, speech: Speech): Workers {
  return {
    register: (work) => registerDraft(house, work),
    'take-in': (work) => takeIn(house, work),
    'register-filed': (work) => registerFiled(house, work),
    join: (work) => join(house, work),
    route: (work) => route(house, work),
    assign: (work) => assign(house, work),
    direct: (work) => direct(house, work),
    'officer-deed': (work) => officerDeed(house, work),
    'contact-due': (work) => contactDue(house, work),
    ring: (work) => ringByChat(house, work),
    'call-ended': (work) => callEnded(house, work),
    'ask-for-time': (work) => askForTime(house, work),
    supply: (work) => supply(house, work),
    rebuff: (work) => rebuff(house, work),
    share: (work) => share(house, work),
    'group-answer': (work) => groupAnswer(house, work),
    'show-draft': (work) => showDraft(house, work),
    submit: (work) => submit(house, work),
    'answer-cluster': (work) => answerCluster(house, work),
    'put-to-citizen': (work) => putToCitizen(house, work),
    'take-word': (work) => takeWord(house, work),
    remind: (work) => remind(house, work),
    track: (work) => openTrack(house, work),
    'tell-decider': (work) => tellDecider(house, work),
    'step-due': (work) => stepDue(house, work),
    'put-order': (work) => putOrder(house, work),
    appeal: (work) => appeal(house, work),
    close: (work) => close(house, work),
    'group-post': (work) => groupPost(house, work),
    leave: (work) => takeLeave(house, charging, work),
    'hand-over': (work) => handOver(house, work),
    'ask-manner': (work) => askManner(house, work),
    'take-manner': (work) => takeManner(house, work),
    'offer-service': (work) => offerService(house, work),
    'take-service': (work) => takeService(house, work),
    'look-at': (work) => lookAt(house, work),
    'offer-publication': (work) => offer(house, work),
    transcribe: (work) => transcribe(house, speech, work),
    notify: (work) => notify(house, work),
  }
}
