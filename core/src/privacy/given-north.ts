/** Given names of the north and the middle of the country, in Roman letters; `bearing.ts` finds them in both scripts and in most spellings. */
export const GIVEN_NORTH = `
  aakanksha aarav abhay abhilash abhishek achal achchelal achhelal adarsh adesh adhir aditya ajay ajit akash akhil akhilesh akshat akshay
  alakh alakhdev alakhnath alok alpana amar amarchand amardeep amarendra amarjeet amarnath amarpal amit amol amrendra amresh amrik amrit
  amritlal anamika anand anandi anant anantram anarkali angad angadh aniket anil anilesh anirudh anish anita anjali anjalika anjana anjani
  anju ankit ankur ankush anmol anoop anshul anshuman ansuiya antu anubhav anuj anupama anupriya anuradha anurag anusaya anushka anusuiya
  aparna apeksha aradhana archana arjan arjun arpana arpit arun arunkumar arvind arya aryan asha ashalata ashish ashok ashutosh ashwani
  ashwini atma atmanand atmaram atul avadh avantika avdhesh avinash avtar awadhesh ayesha ayodhya ayodhyaprasad ayush ayushman babban babbu
  babita babli bablu babua babulal baburam baburao bachcha bachchi bachchu badal badami badan badri badrinath badriprasad bahadur baidyanath
  baijanti baijayanti baijnath bajinath bajrang bajrangi balak balakram balbir baldeo baldev balendra balesh baleshwar balgovind bali baliram
  baljeet balkaran balkishan balkrishna ballabh ballu balmukund balraj balram balvant balveer balwinder banarsi bandana banke bankebihari
  bankelal banshi bansidhar banwari banwarilal basant basanti basantlal basmati basmatiya basu basudeo basudev bechai bechan bechanram bechu
  bela beni benimadhav beniprasad betibai bhagat bhagatram bhagauti bhagelu bhagirath bhagirathi bhagmati bhagwan bhagwandas bhagwandeen
  bhagwanti bhagwat bhagwati bhagyashree bhagyawati bhairav bhairo bhairon bhaiyalal bhajan bhajanlal bhanmati bhanu bhanupratap bhanwar
  bhanwari bhanwarlal bharat bharatlal bharosa bharose bharti bhaskar bhavani bhavesh bhawna bhikham bhikhan bhikhari bhikhu bhim bhima
  bhimdev bhimrao bhimsen bhimsingh bhogendra bhola bholanath bholaram bholu bhooplal bhopal bhullan bhuneshwar bhuneshwari bhupendra
  bhupinder bhuri bhushan bhuvanesh bhuvaneshwar bhuvaneshwari bhuvnesh bhuwan bihari biharilal bijay bijender bijendra bijli bikram bilasi
  bilaso bimal bimala bimla bina binda bindeshwar bindeshwari bindiya bindu binita binod bipin biraj birbal birendra birju birjuram birsa
  bishan bisheshwar bishnu bishram bishwanath biswajit bittan bittoli bittu brahma brahmadeo brahmadev brahmanand brahmdev brajesh brajkishor
  brajmohan brij brijbhushan brijesh brijkishor brijlal brijmohan brijnandan brijpal brijraj brijvasi buddhu budhai budhan budhani budhiram
  budhiya budhni budhram budhru budhwa bunty chainsingh chaman chamanlal chamela chameli champa champadevi champalal champat chamru chanchal
  chand chanda chandan chandana chandar chandarkala chander chanderpal chandeshwar chandi chandni chando chandra chandrabali chandrabhan
  chandrabhushan chandradeo chandradev chandragupt chandrajeet chandrakala chandrakali chandrakant chandrakanta chandraketu chandrama
  chandramani chandramohan chandramukhi chandrapal chandraprabha chandraprakash chandrashekhar chandravati chandresh chandreshwar chandrika
  charan charanjit charulata chaturbhuj chaturi chetan chetram chhabban chhabi chhabilal chhabili chhagan chhaganlal chhaya chheddu chhedi
  chhedilal chhotan chhote chhotelal chhoteram chhoti chhotku chhotu chinki chinta chintamani chintu chirag chiranjeev chiranji chirkut
  chironjilal chitra chitralekha chitrarekha chokhelal chunni chunnilal chunnu chutki dabbu daljit damini damyanti darshana dasharath dashrath
  datta dattatray dattatreya daulat daulatram davinder daya dayal dayanand dayanath dayaram dayashankar dayawati debu deen deenbandhu
  deendayal deepa deepak deepali deepchand deepika deepmala deepshikha deepti deepu deokumar deonandan deonarayan deoraj deosharan devaki
  devanand devanti devdas devender devendra devesh devidas devidayal devideen devilal deviprasad devisingh devkali devkaran devki devkinandan
  devlal devman devmati devnandan devnarayan devnath devraj devrani devrati devsharan dhananjay dhanesar dhanesh dhaneshwar dhaneshwari
  dhaniram dhaniya dhanmati dhannodevi dhannu dhanpal dhanpat dhanraj dhanraji dhansingh dhanvanti dhapu dharamdas dharamdev dharampal
  dharamraj dharamsingh dharamvir dharmdas dharmender dharmendra dharmesh dharmpal dharmraj dharmu dharmveer dhauli dheeraj dhirendra
  dhruvnath dhurendra dhyan dhyanchand digambar digvijay diksha dilawar dilbagh dilip dilkhush dimple dinanath dinesh divya dolly doman domar
  domu draupadi dropti dudhnath dudhram dukhan dukhharan dukhi dukhram dukhu dulal dular dularchand dulari dulariya dulichand durga
  durgaprasad durgawati durgesh durjan dwarika dwarikaprasad dwarka dwarkanath ekta etwa etwari fagu faguram fakirchand fakirchandra falguni
  fateh fatehbahadur firtu firturam gagan gajadhar gajanan gajanand gajendra gajodhar gajraj gambhir gandharv ganesh ganeshi ganeshilal ganga
  gangadeen gangadhar gangajali gangaprasad gangaram gangasagar gangotri ganpat ganpati garbhu garibdas gaurav gauri gaurishankar gauriya
  gayadeen gayaprasad gayatri genda gendalal gendi gendiya gendlal ghanshyam gharbharan ghasi ghasiram ghasiya ghisu ghurah ghurahu ghurhu
  gindori girdhar girdhari girdharilal giridhar girija girijashankar girijesh giriraj girish girvar gita gitanjali gobardhan gobind godavari
  gokaran gokul gokulprasad golu gomati gomti gopal gopi gopichand gopikrishna gopinath gorakh gorakhnath gorelal govardhan govind govinda
  govindi govindram guddan guddi guddu gudiya gulab gulabchand gulabi gulabiya gulabo gulbi gullu gulshan gulzari guneshwar gunja gunjan
  gunwanti gurcharan gurdayal gurdeep gurdev gurinder gurjit gurmeet gurmukh gurnam gurpal gurpreet gursharan gurtej gurucharan gurudev
  guruprasad guruvachan gurvinder gyanchand gyanchandra gyandev gyanendra gyanesh gyani gyanmati gyanprakash gyanwati halku hansa hanslal
  hansmukh hansraj hanumandas hanumanprasad hanumant harakh harakhchand harbansh harbati harbhajan harbir harcharan hardayal hardeo hardev
  hargobind hargovind hari haricharan haridas harideo haridwar harihar harilal harinandan harinarayan harinath harinder hariom hariprasad
  hariram harish harishankar harishchand harishchandra harivansh harivilas hariyali harjit harkesh harkhu harkishan harkishore harlal harnam
  harnarayan harpal harphool harpreet harpyari harsh harsha harshad harshit harshvardhan harvinder hazari hazarilal heena hemalata hemant
  hemchand hemendra hemesh hemlal hemlata hemraj hemwati himani himanshi himanshu himmat hira hirabai hiralal hiraman hiramani hirawati hirday
  hirdayram hirondi hitesh hori horilal hritik hub hublal hukamchand hukum hukumchand hulas hulasi ila indal inder inderjit indira indra
  indradeo indradev indrajeet indramani indrapal indrasen indrawati indresh indu indubala indumati isha ishan ishita ishwar ishwardas ishwari
  ishwarlal itwari itwariya jagannath jagannathram jagardeo jagat jagatnarayan jagatpal jagatram jagchand jagdamba jagdambika jagdeep jagdeo
  jagdev jagdish jagesh jageshwar jaggu jagjit jagmati jagmohan jagnarayan jagrani jagroop jagtar jagwant jagwati jaidev jaikaran jaikishan
  jaikumar jailal jaimal jaimangal jainarayan jaipal jaiprakash jairam jaishankar jaisingh jaiswal jalandhar jaleshwar jamni jamuna jamunabai
  jamunaprasad jamvanti janak janakdhari janakdulari janaki janaklal janardan janardhan janki jankiprasad jankiram jasbir jashodabai jasmati
  jasoda jasodha jaspal jaspreet jasram jasvir jaswant jaswinder jatin jatinder jatni jawahar jawaharlal jawahir jaya jayant jayanti jayashree
  jayesh jaymala jayshree jeetan jeetu jeevan jethi jethu jethuram jhabbu jhabbulal jhagaru jhagru jhamman jhandu jhinku jhumak jhumri jhuniya
  jhunna jhunni jhunnilal jhunnu jhuri jignesh jiten jitendar jitender jitendra jitesh jiura jiuti jivanlal jivni jiya jogendra jogeshwar jogi
  joginder jogindra jograj jokhan jokhu jugal jugalkishor jugeshwar jugni jyotibala jyotika jyotish jyotsna kabir kabutri kadambari kailash
  kailashi kailasho kailu kajal kajri kalanand kalawati kaleshwar kaleshwari kali kalicharan kalika kalikaprasad kaliprasad kaliram kaliya
  kalka kalkaprasad kallo kallu kalpana kalpesh kaluram kaluwa kalyan kalyani kamal kamaljit kamayani kameshwar kamini kamla kamlakant
  kamlaprasad kamlawati kamlesh kamleshwari kammo kamta kamtaprasad kanaklata kanchan kanchana kandhai kandhaiya kanhai kanhaiya kanhaiyalal
  kanika kanta kantabai kanti kantilal kapil kapildeo kapildev kapilesh kapoori kapurchand karamchand karamveer karishma kartar kartik
  kartikey karuna kashi kashinath kashiprasad kashiram kashyap kasturba kasturi katwaru kaurav kaushal kaushalendra kaushalya kaushik
  kaushlesh kausilla kaveri kavindra kavita kedar kedarnath kesar kesarbai keshari keshav keshavprasad keshavram keshkali kesho ketaki ketan
  ketki khaderu khagendra khajanchi khanjan kharag khedu kheduram khelawan khemchand khemraj khemram khiladi khilanand khilari khilawan
  khublal khushabu khushal khushboo khushi khushiram khyali kinkar kiran kiranbala kirpal kirpashankar kirtan kirti kishan kishanlal kishanpal
  kishor kishorchand kishori kishun kismatiya kodu kokila komal komalram koyal kranti kripa kripal kripashankar krishan krishna krishnachand
  krishnadev krishnakant krishnakumari krishnamohan krishnamurari krishnanand krishnapal krishnawati kriti kritika kshama kuber kulbir kuldeep
  kuljit kulwant kulwanti kulwinder kumaresh kumkum kumud kumudini kunal kundan kundanlal kunj kunjbihari kunjilal kunti kunwar kunwarpal
  kushal kusheshwar kushma kusum kusumkali kusumlata lachhiram lachhiya lachhman lachho lachhu lachmania lachmi lado lagan lajja lajjawati
  lajwanti lajwati lakhan lakhanlal lakhi lakhichand lakhiram lakhiya lakhman lakhmichand lakhpat lakhpati lakhpatiya lakhvir lakhwinder
  lakshita lakshman lala lalaram lalbabu lalbahadur lalbihari lalchand laldev lali lalit lalita lalitesh laliti laljan laljeet lalji lallan
  lallu lalman lalmani lalmati lalmohan lalmuni lalsa lalsingh lalti laltibai laltu lambodar lata latika latoor lav lavanya lavkush lavli
  laxmi laxmidhar laxmikant laxmina laxminarayan laxmiprasad leela leeladhar leelawati lekhraj lilabai lochan lokendra lokesh lokman lokmani
  loknath lokpal lotan lovely luv madan madanlal madanmohan madhav madhavesh madhavi madho madhoprasad madhoram madhu madhubala madhukar
  madhulata madhulika madhur madhuri madhusudan magan maganlal mahabir mahadei mahadeo mahadev mahadevi mahanand mahant mahaprakash mahaprasad
  maharaj maharani mahatam mahatma mahaveerprasad mahavir mahendar mahendra mahendranath mahesh maheshwar maheshwari mahima mahinder mahipal
  mahrajiya mahrani maina mainawati makhan makhanlal makhanram makhdum makrand malik malkhan malti maltibai malwati mamta manbahadur manbasiya
  manbodh mandakini mandeep mandira mandodari maneka manesha mangal mangala mangali mangalram mangalu mangari mangat mangatram mangesh
  mangilal mangla mangra mangri mangru mani manik manikant manikchand manikraj manikram maninder manindra maniram manish manisha manjari
  manjeeta manjit manju manjula manjulata manjunath manki manmohan mannu mannulal manohar manoj manorama manoranjan manphool manpreet manraj
  mansaram mansha mansi mansingh mansoor mansukh manti manvendra manvir manwati marachhi markandey marutinandan masuriyadin matabadal matadeen
  matan mataprasad matbar mathura mathuraprasad matia matiyari mauji maujilal maya mayank mayaram mayawati mayur medhavi medini meena meenabai
  meenakshi meenu meera megha meghnath meghraj meghram mehar mehrunnisa mehtab menaka menka mewa mewalal mewaram midhu milan milind minati
  minni mintu mishri mishrilal mitesh mithailal mithila mithilesh mithlesh mithun mitrapal mitrasen mitthu mitthulal mohan mohana mohanlal
  mohar moharsingh mohini mohit mohitram mohni mona monalisa moni monika monu moti motilal motiram mridula mrityunjay mukesh mukhdev mukhlal
  mukhram mukta mukteshwar mukul mukund mukundi mulayam mulchand mulkraj munakka munesh muneshwar muneshwari munish muniya munna munnaram
  munni munnilal munnu munshi munshilal munshiram muralidhar murari murarilal murat muratdhwaj murli murlidhar murlimanohar murti murtiya
  muskan nagendra nagesh nageshwar nagina nagnath naimishsharan naina nainsi nainsukh nakul nalin namdev nanak nanakchand nancy nandan
  nandeshwar nandini nandji nandkishor nandkishore nandlal nandni nandram nandrani nandu nanhe nanhelal nanhi nanhki nanhku nanhoo nankai
  nankau nanki nanku narain narangi narayani narayanlal narender narendra naresh narinder narmada narmadabai narottam narpat narsimha narsingh
  nathmal nathulal nathuram natthan natthilal natthu natwar navin navita navjot navneet navratan nawal nawalkishor nayan neelam neelima
  neelkanth neelu neeraj neeraja neeru neeta neetu neha nehal nekpal nekram nem nemichand netram netrapal nidhi nihal nihalchand niharika
  nikhil nikita nikki nilesh nimbaji nimmi niranjan nirbhay nirgun nirja nirmal nirmala nirmla nirottam nirupa nirupama nisha nishant nishi
  nishikant nitesh nitin nitish nitya nityanand nokhe nokhelal nootan nrip nripendra nuniya nyadar ojaswi omdutt omkar omkarnath omlata ompal
  omprakash omvir omwati onkar padam padamchand padma padmakar padmanabh padmavati padmini pahal pahalwan palakdhari pallavi palluram paltu
  palturam pammi panalal panchanan panchdev panchi pancholi panchu pandurang pankaj panmati panna pannu panpati pappu paragi paramanand
  parameshwaran paramhans paramjit paramlal paranjay paras parasmani parasnath parasram parbat parbati paresh parikshit parma parmal parmanand
  parmeshar parmeshwar parmod parshad parsuram partap parul parvat parvati parvatiya parvesh parvindar parvinder pashupati pashupatinath
  patasi patiraj patiram patiya patto pawan peetambar permeshwar phagun phekan pheku phekua phoola phoolan phoolchand phoolkali phoolmati
  phoolsingh phulbasiya phulena phulesari phuleshwar phuleshwari phulia phulkesari phulkumari phulpati phulwa phulwanti phulwati piaria pinki
  pinku pintu pitamber piyari piyush ponam pooja poonamdevi prabha prabhakar prabhash prabhat prabhawati prabhu prabhudayal prabhulal
  prabhunath prabir prabodh prachi pradeep pradyuman pradyumn prafull pragati pragya prahalad prahlad prahladram prajakta prajapat prakash
  pramila pramod pramodini pran pranav pranay prannath prasad prasann prasanna prasenjit prashant prasoon pratap pratapnarayan prateek
  pratibha pratiksha pratima praveen pravesh prayag prayagraj preetam preeti prem prema premchand premkali premkumari premlal premlata
  premmati premnath premshankar premsheela premsingh premwati prerna prisha pritesh prithvi prithvinath prithvipal prithviraj priya
  priyadarshi priyanka priyanshu punam puneet punita puniya punwasi puran puranlal puranmal purnachandra purnamal purnanand purnendu purnima
  purshottam purushottam pushkar pushpadevi pushpak pushpalata pushpawati pushpendra pushplata pushpraj puspa putli puttan puttilal puttu
  puttulal putul pyare pyarelal rachana rachna radha radhabai radhakishan radhakrishna radhakrishnan radhelal radheshyam radhika raghav
  raghavendra raghu raghubans raghubar raghubir raghunandan raghunath raghupati raghuraj raghuram raghuraman raghuvansh raghuvanshi raghuvar
  raghuveer raghuvendra raghvan raghvendra ragini rahas rahul raja rajabhaiya rajaji rajak rajan rajani rajaram rajat rajbahadur rajbali
  rajbhan rajdei rajdeo rajdev rajdhar rajdulari rajeev rajender rajendra rajesh rajeshwar rajeshwari rajinder rajit rajjo rajjulal rajkali
  rajkaran rajkishor rajkishore rajkumar rajkumari rajmal rajmani rajmati rajmuni rajnandan rajnarayan rajnath rajneesh rajnesh rajni
  rajnibala rajnikant rajpal rajpati rajrani rajroop rajshekhar rajshree raju rajvansh rajvati rajvir rajwant rajwanti rakesh rakhal rakhi ram
  ramachal ramadevi ramadhar ramadheen ramagya ramaiya ramakant ramanand ramanlal ramashankar ramashish ramashray ramasrey ramautar ramavatar
  ramavtar ramawati ramayan ramayodhya ramba rambachan rambahadur rambai rambali rambaran rambati rambeti rambha rambhagat rambhajan
  rambharose rambilas rambriksh ramchand ramchandar ramchander ramchandra ramcharan ramdas ramdasi ramdayal ramdeen ramdei ramdeo ramdev
  ramdhan ramdhani ramdhari ramdhin ramdhiraj ramdular ramdulare ramdulari ramekbal ramesar ramesh rameshchandra rameshwar rameshwari ramgopal
  ramgulam ramhari ramhet ramjanam ramjas ramji ramjit ramkali ramkaran ramkesh ramkhelawan ramkhiladi ramkhilawan ramkishor ramkishore
  ramkripal ramkumar ramkumari ramlakhan ramlakshman ramlal ramlaut ramlochan rammani rammilan rammohan rammurat rammurti ramnagina ramnandan
  ramnarain ramnarayan ramnarayani ramnaresh ramnath ramniwas ramo ramokali rampal rampari rampati ramphal rampher ramphere ramphool
  ramprakash ramprasad rampratap rampravesh ramprit rampujan rampyare rampyari ramraj ramraji ramrakha ramrani ramratan ramrati ramroop
  ramsagar ramsahay ramsahodar ramsajan ramsajeevan ramsakhi ramsanehi ramsawari ramsewak ramsharan ramshila ramshiromani ramshree ramsingh
  ramsiya ramsubhag ramsuchit ramsukh ramsukhi ramsumer ramsumiran ramsundar ramsundari ramsunder ramsunehi ramsurat ramswarath ramswaroop
  ramta ramtahal ramtej ramtirth ramugrah ramujagir ramvachan ramvilas ramvir ramvriksh ramwati ramyagya ramyash randhawa randhir rangesh
  rangi rangilal ranglal rangnath rangraj rani ranjan ranjana ranjay ranjit ranjita ranno ranvijay ranvir rasbihari rashi rashmi rasik
  rasiklal ratan ratanlal ratna ratnamala ratnawali ratni ratniya ravi ravidas ravikant ravikiran ravinandan ravinder ravindra raviprakash
  ravishankar rawan reena reenu reeti rekha rekhabai renu renubala renuka resham reshmi reva revati richa riddhi rigan rimjhim rinki rinku
  rintu rishabh rishi rishika rishikesh rishipal rishiraj rishiram rita ritesh rithvik ritika ritu rituja ritvik riya rochan rohan rohini
  rohit rohitash rohtash roma romi roopa roopali roopkishor rooplal roopmati roopram rooprani roopsingh roopwati roshan roshni rubi ruchi
  ruchika rudal rudra rudranarayan rudrapratap rudresh rukhmani rukhmini rukma rukmani rukmin rukmini rukminia rumi rumpa runa runu rupak
  rupam rupan rupasi rupchand rupesh rupnarayan rupnath sabita sachchidanand sachidanand sachin sachita sadanand sadashiv sadhana sadhna sadhu
  sadhuram sadhusharan sadhvi sagarmal sahabdeen sahadat sahajram sahdeo sahdev sahebdeen sahebrao sahendra sahibram sahil sahodra sahodri
  sajan sajiwan saket sakhi sakina sakuni salita saloni samar samarbahadur samarjeet samarpal samaru samiksha sampat sampatiya sampatlal
  sampatti samrat samresh samujh samundri sanat sandesh sandhya sandip sangam sangita sangram sanichar sanicharwa sanjana sanjay sanjeeta
  sanjeev sanjit sanjog sanju sanjula sankarlal sankarshan sankatha sankathaprasad sanno sant santan santara santari santbaksh santlal santokh
  santosh santoshi santoshiya santram santro santu sanwar sanwariya sanwarmal sapna sarabjit sarala saraswati saraswatiya sarbati sarbatiya
  sarita saritha sarju sarjuprasad sarla saroj sarojani sarojini sarswati sarvajeet sarvan sarvanand sarvari sarvesh saryu satan satarupa
  satbir satendra satgur satguru satinder satish satnam satnarayan satpal satrohan satrughan satruhan satvinder satvir satyabhama satyabhan
  satyabodh satyabrat satyadev satyajit satyam satyanarain satyanarayan satyapal satyaprakash satyaram satyavir satyawan satyawati satyendra
  satyesh saubhagya saudagar saukhi saumya saurabh savita savitri sawai sawan sawarmal seema seeta seetabai senapati setu sewaram shail
  shailbala shailendra shailesh shailja shakila shaktidhar shakun shakuntala shakunti shakuntla shaligram shaligrama shambhavi shambhu
  shambhunath shankar shanker shanta shantabai shantanu shanti shantibai shantilal sharad sharan sharda shardabai sharmila shashank shashi
  shashibala shashibhushan shashikala shashikant shashiprabha shatrudhan shatrughna shatrujeet sheela sheelawati sheelwant sheetal
  sheetalprasad sheetla shefali shekhar sheo sheokumar sheoprasad sheopujan sheoratiya sheoshankar sher sherbahadur shersingh shesh sheshmani
  sheshnath shikha shilpa shilpi shimla shishir shishupal shiva shivakant shivam shivanand shivangi shivani shivbachan shivbahadur shivbalak
  shivbali shivbaran shivcharan shivdas shivdayal shivdeni shivdhari shivdular shivendra shivgopal shivji shivkali shivkant shivkumar
  shivkumari shivlal shivmangal shivmohan shivmuni shivmurat shivnandan shivnarayan shivnath shivnayak shivpal shivpati shivprakash shivprasad
  shivpratap shivpujan shivpyare shivpyari shivraj shivram shivrani shivratan shivrati shivsagar shivsahay shivsevak shivshankar shivsharan
  shivswaroop shivvilas shobha shobhan shobhana shobharam shobhawati shobhit shobhlal shobhnath shraddha shravankumar shrawan shreedhar shreya
  shreyas shrichand shrikant shrikrishna shrilal shrinath shrinivas shripad shripal shripati shriprakash shriram shrishti shrivallabh shruti
  shubham shubhangi shubhda shubhra shukdeo shukdev shukla shweta shyam shyama shyamacharan shyamal shyamanand shyambihari shyamdas shyamdev
  shyamji shyamkali shyamkishor shyamkumari shyamla shyamlal shyamli shyamnarayan shyampati shyamraj shyamrathi shyamsharan shyamsundar
  shyamsunder shyamu shyamwati siddhanath siddharth siddheshwar siddheshwari siddhnath sidhari sikandar simmi simran sindhu singhasan sitaram
  siyadulari siyalal siyaram siyarani siyasharan smita smriti sneha snehlata sobaran sobran sohagi sohagwati sohan sohani sohanlal sohni som
  somaru somdatt somdev somesh someshwar somnath sompal somprakash somru somveer sona sonali sonam sonamati sonamti sonaram sonbati sonelal
  sonia sonika sonmati sonmatiya sonpal sonu sonuram sonvati srijana srinivasan sriti subbarao subhadra subhagi subhagya subhankar subhash
  subhawati subhranshu subodh subrat subrata sucheta suchit suchitra sudama sudamia sudarshan sudarshanlal sudeep sudesh sudha sudhakar
  sudhanshu sudhindra sudhir sudhira sudipta sugana sugandha sugandhi sugani suganti sugiya sugriv sugwanti suhagi suhagwati suhani sujan
  sujata sujay sujeet sukanya suketu sukhai sukhan sukhari sukhbasi sukhbir sukhchain sukhdei sukhdeo sukhdev sukhendra sukhiya sukhjit
  sukhlal sukhmani sukhmati sukhmatiya sukhnandan sukhni sukhpal sukhpreet sukhraj sukhram sukhrani sukhsagar sukhuram sukhvinder sukhvir
  sukhwant sukhwanti sukhwaro sukriti sukru sukti sukumar sukurmuni sulata sulekha sulekhchand sulochana suman sumana sumanlata sumant
  sumantra sumati sumatiya sumer sumeru sumit sumitra sumitri sumran sunaina sunanda sunayana sundar sundari sundariya sundarkali sundarlal
  sundarpati sunderam sunderlal sunderpal suneet sunil sunita suniti supriya surabhi suraj surajbhan surajdeen surajit surajkali surajmal
  surajmukhi surajnath surajpal surasatiya surasti surbhi surekha suren surender surendra surendranath suresh surinder surjan surjit surjmani
  surjya surmila suruchi surya suryabhan suryadev suryakant suryamani suryanarayan suryapal suryaprakash suryaprasad suryapratap susama
  sushant sushil sushila sushma susmita swami swaminath swapan swapna swapnil swaran swarna swarnlata swarup swati sweety tanu tanuja tanvi
  tapan tapas tapeshwar tapeshwari tara tarabai tarachand tarachandra taradevi tarak tarakeshwar taramati tarapada tarawati tarkeshwar tarsem
  tarulata tarun teeja teejan teerathram tej tejas tejbahadur tejinder tejmati tejnarayan tejpal tejpratap tejram tejvir tekchand tekram
  teresa tetari tetri thakur thakurdas thakurdeen thakurprasad thanaram thansingh tikam tikamchand tikaram tilak tilakdhari tilakraj tilakram
  tilokchand tinku tirath titli tota totaram trapti tribhuvan trijugi trilochan trilok triloki trilokinath triloknath trimbak tripti tripurari
  trishna trivendra triveni trivikram tufani tuka tukaram tularam tulsa tulsi tulsibai tulsidas tulsiprasad tulsiram tunnu tuntun twinkle
  udaichand udaipal uday udaybhan udaynarayan udayraj udayvir uddhav udham udit uditnarayan udyan ugrasen ugresh ujagar ujagir ujiyari ujjwal
  ujjwala ulfat uma umacharan umadatt umakant umanath umapati umashankar umed umesh umeshwar umrao umrav umrawati upadesh upasana upen upendra
  urmil urmila urvashi urvesh usha usharani utkarsh uttam uttamchand vachanram vachaspati vaibhav vaidyanath vaijayanti vaishali vaishnavi
  vallabh vaman vandana vandna vanita vanmala vansh vanshidhar vanshlal vansraj varinder varsha varshita varun varunesh vasant vasanti
  vasishth vasudeo vasudev vasudha vasundhara vedant vedpal vedprakash vedram vedvrat veena veer veerbahadur veerbhan veerpal veersingh
  venimadhav venugopal vibha vibhash vibhishan vibhor vibhuti vidur vidya vidyadhar vidyanand vidyapati vidyaprasad vidyaram vidyasagar
  vidyawati vidyottama vidyut vijay vijaya vijayalakshmi vijaybahadur vijaykant vijaylaxmi vijaynarayan vijaypal vijayraj vijayshankar
  vijayvir vijender vijendra vikal vikas vikram vikramaditya vikramjeet vikrant vilas vimal vimala vimalesh vimla vimlawati vimlendu vimlesh
  vinay vinayak vindheshwari vindhyachal vineet vineeta vineeth vinesh vinod vinodanand vinodini vipin vipinbihari viplav vipul viraj
  virbhadra viren virender virendra vireshwar vishakha vishal vishambhar vishesh visheshwar vishnu vishnudayal vishnudev vishnukant vishnupad
  vishnuprasad vishnuram vishram vishwadeep vishwajeet vishwambhar vishwamitra vishwanath vishwaraj vishwaratna vishwas vishwendra vitthal
  vivek vivekanand vrijesh vrindavan vyas yadram yadunandan yadunath yaduraj yaduvir yadvendra yagyadatt yamini yamuna yash yashasvi yashmin
  yashoda yashodhara yashpal yashveer yashwant yashwanti yeshwant yogendra yogendranath yogesh yogi yogiraj yogita yogmaya yograj yudhishthir
  yugal yugalkishor yugesh yuvaraj yuvraj zorawar`
