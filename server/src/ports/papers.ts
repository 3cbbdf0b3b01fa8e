/**
 * Papers: what the district hands out in print. Every text arrives in the language of the paper, already chosen
 * and, where the rules want it, already masked; a paper adds only its own fixed words and draws what it is given.
 */

export type PaperLanguage = 'hi' | 'en'

/** Who speaks: stands at the head of every paper. */
export interface Letterhead {
  /** "जनपद अभ्यास" */
  readonly district: string
  /** "कार्यालय जिलाधिकारी" */
  readonly office: string
  /** One line more: address, telephone, service number. */
  readonly line?: string
}

/** A picture of the evidence. One that cannot be drawn is named among the files instead; it never stops a paper. */
export interface EvidencePicture {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly caption: string
  readonly takenAt?: Date
  /** Where it was taken, in words or as coordinates. */
  readonly takenWhere?: string
  /** Hex SHA-256 of the stored original. */
  readonly sha256?: string
}

/** A file of the evidence that paper cannot show. */
export interface EvidenceFile {
  readonly kind: 'image' | 'video' | 'audio' | 'document'
  readonly name?: string
  /** Hex SHA-256 in full; the paper shows its beginning. */
  readonly sha256: string
}

/** The numbered action-taken report (कार्यवाही प्रतिवेदन, आख्या). */
export interface ReportPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  readonly code: string
  /** 1 for the first report of the grievance. */
  readonly number: number
  readonly gist: string
  readonly place?: string
  readonly subject?: string
  /** The complainant's name, given or masked. */
  readonly complainant?: string
  readonly registeredAt: Date
  readonly reportedAt: Date
  readonly officer: { readonly name: string; readonly post: string }
  /** The action taken; an empty line parts paragraphs. */
  readonly text: string
  readonly location?: { readonly lat: number; readonly lng: number }
  readonly pictures: readonly EvidencePicture[]
  readonly files: readonly EvidenceFile[]
  /** What the reviewing desk wrote when it accepted the report. */
  readonly reviewRemark?: string
  readonly trackingLink: string
  /** Hex hash of the act in the register. */
  readonly actHash: string
}

/** What a complainant takes home after registration. */
export interface SlipPaper {
  readonly language: PaperLanguage
  readonly size: 'a6' | 'a5'
  readonly letterhead: Letterhead
  readonly code: string
  readonly gist: string
  readonly complainant?: string
  readonly subject?: string
  readonly place?: string
  /** The post that holds the work now. */
  readonly post?: string
  readonly registeredAt: Date
  readonly dueAt?: Date
  readonly trackingLink: string
  /** The number to write or call, as people read it. */
  readonly serviceNumber?: string
}

/** The list that goes over with a charge, for both sides to sign. */
export interface HandoverPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  readonly post: string
  /** Why the work changed hands, in words. */
  readonly kind: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly lines: readonly {
    readonly code: string
    readonly gist: string
    readonly place?: string
    readonly registeredAt: Date
    readonly timeClass: string
    readonly dueAt?: Date
    readonly state: string
    readonly late: boolean
  }[]
}

/** A written order of a statutory track, with its reasons. */
export interface OrderPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  readonly code: string
  /** 1 for the first order on the grievance. */
  readonly number: number
  readonly track: string
  readonly step: string
  readonly gist: string
  readonly place?: string
  readonly subject?: string
  readonly complainant?: string
  readonly registeredAt: Date
  readonly orderedAt: Date
  readonly officer: { readonly name: string; readonly post: string }
  readonly outcome: string
  readonly hearings: readonly { readonly day: Date; readonly present: string; readonly words: string }[]
  /** Why the step was asked for; absent on the first. */
  readonly grounds?: string
  readonly text: string
  readonly reasons: string
  /** What may be asked for now, and until which day; absent on the last order. */
  readonly next?: { readonly step: string; readonly until: string }
  readonly trackingLink: string
  /** Hex hash of the act in the register. */
  readonly actHash: string
}

/** The sheet of a sitting, to be signed by whoever presided. */
export interface SittingPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  readonly name: string
  readonly place: string
  /** `YYYY-MM-DD` */
  readonly day: string
  readonly openedAt: Date
  readonly closedAt?: Date
  readonly presided: string
  /** How many of each outcome, in words, in the order in which they stand. */
  readonly counts: readonly (readonly [name: string, count: number])[]
  readonly lines: readonly {
    readonly token?: number
    readonly at: Date
    readonly code: string
    readonly gist: string
    /** Name, place and subject, as far as they are known. */
    readonly about: string
    readonly outcome: string
    readonly settled: boolean
    /** Post or posts that have it. */
    readonly posts: string
  }[]
}

/** A poster for one door of the district. */
export interface PosterPaper {
  readonly language: PaperLanguage
  readonly size: 'a4' | 'a3'
  readonly letterhead: Pick<Letterhead, 'district' | 'office'>
  readonly channel: 'whatsapp' | 'facebook' | 'x' | 'email' | 'sms' | 'phone' | 'missed' | 'portal'
  /** The number, page, handle or address as people read it. */
  readonly shown: string
  /** What the QR code opens. */
  readonly link: string
}

/** The action plan of a panchayat, for the meeting and the wall. */
export interface PlanPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  readonly place: string
  readonly subject: string
  readonly department: string
  readonly openedAt: Date
  readonly printedAt: Date
  readonly problem: string
  readonly cause: string
  readonly rupees: number
  readonly tasks: readonly {
    readonly what: string
    readonly post: string
    /** `YYYY-MM-DD` */
    readonly due: string
    readonly rupees: number
    readonly done: boolean
    readonly late: boolean
  }[]
  readonly meetings: readonly { readonly day: string; readonly present: string; readonly minutes: string }[]
  readonly grievances: readonly { readonly code: string; readonly gist: string; readonly closed: boolean }[]
  /** Linked besides those. */
  readonly more: number
  readonly effect: {
    readonly name: string
    readonly before: { readonly n: number; readonly expected: number }
    readonly after: { readonly n: number; readonly expected: number }
  }
  readonly conclusion?: string
}

/** A share with its interval of 95 %, and of how many it is. */
export interface PaperShare {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly of: number
}

/** The district at a glance. Numbers and names of posts and places; nothing of a citizen. */
export interface DistrictPaper {
  readonly language: PaperLanguage
  readonly letterhead: Letterhead
  /** Of one department alone. */
  readonly department?: string
  /** `YYYY-MM-DD`, both included. */
  readonly from: string
  readonly to: string
  readonly printedAt: Date
  readonly now: readonly {
    readonly name: 'late' | 'dueToday' | 'high' | 'desk' | 'open'
    readonly n: number
    readonly tone: 'alarm' | 'heed' | 'calm'
  }[]
  readonly counter: {
    readonly received: number
    readonly closed: number
    readonly receivedNow: number
    readonly closedNow: number
  }
  readonly burning: readonly { readonly place: string; readonly subject: string; readonly why: string }[]
  readonly posts: readonly {
    readonly name: string
    readonly department?: string
    readonly late: number
    readonly open: number
    readonly reported: number
    readonly inTime?: PaperShare
  }[]
  /** Are there others with open work? */
  readonly morePosts: boolean
  readonly trend: readonly { readonly received: number; readonly closed: number }[]
  readonly heat: {
    readonly places: readonly string[]
    /** A subject each. */
    readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[]
  }
  readonly ages: readonly { readonly least: number; readonly most?: number; readonly n: number }[]
  readonly rising: readonly { readonly name: string; readonly week: number; readonly usual: number }[]
  readonly satisfied?: PaperShare
}

/** Makes papers as PDF. The same data give the same bytes. */
export interface Papers {
  report(paper: ReportPaper): Promise<Uint8Array>
  slip(paper: SlipPaper): Promise<Uint8Array>
  handover(paper: HandoverPaper): Promise<Uint8Array>
  order(paper: OrderPaper): Promise<Uint8Array>
  sitting(paper: SittingPaper): Promise<Uint8Array>
  poster(paper: PosterPaper): Promise<Uint8Array>
  /** The code of a poster by itself, to be printed on other things. */
  code(link: string, kind: 'svg' | 'png'): Promise<Uint8Array>
  plan(paper: PlanPaper): Promise<Uint8Array>
  district(paper: DistrictPaper): Promise<Uint8Array>
}
