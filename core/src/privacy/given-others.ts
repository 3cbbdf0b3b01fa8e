/** Given names of Muslims, Sikhs and Christians, of the south, west and east, of the hills and of the tribes, in Roman letters. */
export const GIVEN_OTHERS = `
  aafreen aaradhya aarohi aasif abani abanti abdul abdulla abdullah abdur abdus abhijit abid abida abinash abraham abrar absar achamma
  achintya achuthan achyut adil adnan advik afaq afroz afroza afsana afsar afsari afshan aftab afzal agatha agnes agustina ahaan ahmad ahmed
  ahsan aijaz ajaz ajmal ajmat ajoy akbar akbari akhlakh akhlaq akhtar akhtari akkabai akram akshaya alam alamgir alauddin albert aleem
  alexander aleyamma alfred alia alice alihasan alina alisher alkaben almas alphonsa altaf amal amalendu amandeep amanpreet amanullah ambalal
  ameena ameer amelia amiruddin amitabha amiya amjad ammini amna ampareen amrita anandrao ananta ananya anas anasuya anaya anbazhagan anbu
  angdus angela angelina angmo anirban anisa anisur anjaiah anjamma anjan anjanabai anjaneyulu anjela anjuben anjum annadurai annamalai
  annamma annapurna annasaheb annie anthony antony anusayabai anwar anwari anwarul aosenba apolina apong appala appalaraju appanna appasaheb
  appukuttan aqib aqil aquil arabinda arbaz areeb arham arif arifa arindam arman arnab arnav arpita arsad arshdeep arshi arshpreet arumugam
  arunachalam arup arvindbhai asad asadullah asgar asgari asghar ashamani ashfaq ashim ashokbhai ashraf ashrafi asifa asit asiya aslam asma
  asmat asokan asoke asrar asrita atanu ataullah atharv atharva atif atiq atique atiqur augustine aurangzeb avijit avni ayan ayansh ayaz aysha
  ayub ayyappan azad azam azeem azhar azharuddin aziz azizul azizur azmi babar babubhai babybai bachittar badar badda badruddin badrunnisa
  baikuntha bakridi balachandran balaji balakrishnan balaram balasaheb balasubramanian balkar banamali bandhani bandhu bankim banrilang
  bapurao bapusaheb barnali barun basamma basanta basappa basavanna basavaraj basavaraju basavva bashir basudeb bata batul bayjabai bebitai
  becharbhai bembem benedict benjamin bernadette bernard bhabananda bhabani bhaben bhabesh bhagaban bhagchand bhagirathibai bhanuben
  bharatbhai bhargavi bhartiben bhaskaran bhaswati bhaurao bhausaheb bhavnaben bhikhabhai bhoomaiah bhramar bhubaneswari bhupatbhai bhupen
  bhurji bhuru bibhas bibhu bibhuti bibiana bichitra bideshi bidhan bidyut bijan bijoy biju bikash bikramjit bilal bilkis bimalendu biman
  bimola binanda bindhu binoy bipasha biplab bipul biramani biranchi biren birgitta birsi birsu bismillah biva bolin bondar bratati bridget
  brundaban bruno buchaiah budhin budhri budhsen budhsingh budhua budhwari bulbul bundu burhan buta carmela catherine cecilia celestina celine
  chacko chaitali chaitanya chaitram chaitu chakradhar chamar chamarin champaben champak chamra chamri chandrabhaga chandraiah chandran
  chandrani chandrappa chandrasekaran chandrasekharan chandrikaben channamma channan channappa chaoba chaobi charles charwa chellamma
  chellappa chellappan chennaiah cherian chewang chhaganbhai chhayabai chhetri chidambaram chinmoy chinnaiah chinnamma chinnappa chinnasamy
  chinnaswamy chittaranjan choden chodon chosphel chowdamma chowdappa christina christopher churka clara clement clementina conrad cynthia
  cyprian cyril dadasaheb dagadabai dagdu dahyabhai daiarihun daksh dakshinamurthy dambaru dambarudhar damian damodar damodaran daniel danish
  darshan dasarathi dasmat dasmi dattu daud david dawood daxaben debabrata debaki debaraj debashis debeswar debjani debjit debnath deborah
  debraj debri dechen deeta deldan denis devarajan devjibhai dhanalakshmi dhandapani dhanmat dhansai dharani dharmchand dhena dhiman dhirajlal
  dhirubhai dhoba dhondiba dhondu dhruv dhula dhuma diana dibakar dibyalochan diki dil dilbag dilmaya dilnawaz dilnaz dilshad dilshada
  dimbeswar dinabandhu dineshbhai dipankar ditu divakaran divyansh diwaliben dnyandev dnyaneshwar dnyanoba doddappa dolagobinda dolatbhai
  dolkar dolma dolores doma dominic dorje dorjee dorothy dropadabai dubia dukalha dukalhin dukalu dulesh dulu duraisamy durba durgamma edith
  edmund edward edwin eedaiah ehsan ehtesham eidu ejaz ekhlaq eknath ekram elango eliamma elisa elisaba elizabet elizabeth ellaiah elumalai
  emilia emily emmanuel emran eranna ernest eshan eshwarappa esther eugene eva evelyn ezhumalai fagni fahad faheem fahmida faisal faiyaz faiz
  faizal faizan fakhre fakhruddin faraz fareed farhan farhana farhat farheen farida fariduddin farooq farooque farukh farzana fateema fatema
  fatma fauzia fazal fazil fazlur fehmida felix feroz fidelis firdaus firoz firoza florence francis fredrick fulabhai fulbasan fulmani fulmuni
  fulo furkan fuzail gabriel gadadhar gaffar gafoor gagandeep gaind gaindlal gaindu gakul gandharba ganesan ganeshram gangaben gangadharan
  gangadharappa gangaiah gangamma gangappa gangi gangubai gangulu ganpatrao gauriben gautam gautamchand gautriha gayabai geetaben george
  ghaffar ghafoor ghana ghanashyam ghevarchand ghulam gilbert girijamma girin gitabai gloria gobinda golak golap goma gomi gopabandhu gopaiah
  gopalakrishnan gopalan gopin gopinathan gordhanbhai gour gouranga govindan govindappa govindaraj govindbhai gowramma gowri grace gregory
  gulabrao gulam gulfam gulfisha gulfsha gulistan gulnar gulnaz gulsingh gulzar gumla gunasekaran gungun gunin gura gurbachan gurbaksh
  gurdarshan gurlal gurmail gursewak gurubari guruva gurvari habib habiba habibullah hadibandhu hadisa hadish hafeez hafiza hafizul haidar
  haider hajra haladhar haleem halima hameed hamida hamidullah hamza haneef hanifa hanmanthu hannah hansaben hanumantha hanumanthaiah
  hanumanthappa hanumanthu hapan haradhan hardeep hardial hardit hareem harekrushna haren hareswar haribhau haridasan hariharan haripada
  harjibhai harjinder harjot harkamaya harkirat harmanpreet harmeet harmohinder harnek haroon harshita harsimran harsimrat hasan haseeb
  haseena hashim hashmat hashmi hasmukh hasmukhbhai hastimal hausabai helen hemanta hemin henry herman hetram hidayat hidayatullah hilarius
  hiramuni hiranya hiren hiruli hisi hmingthanzuala honnamma honnappa hopan hopna hrushikesh huchappa huma hurji husain husen husna husnara
  hussaina huzaifa ibemcha ibemhal ibeton ibocha ibohal ibomcha ibotombi iboyaima ibrahim ibungo ibungohal idris iftekhar iftikhar ignace
  ignatius ijhar ikbal ikhlaq ikram ikramul ilahi ilango ilyas imam imamuddin imdad imliakum imna imran imteyaz imti inam inamul inaobi
  inaocha inayat inderdeep inderpal indramaya indranil indubai induben intezar intjar irene irfan irfana irshad isabella ishani ishaq ishika
  ishrat ishtiyaq ishwarbhai islamuddin islauddin ismail ismat israel israil isran israr issac itrat itwarin itwaru ivy izazul jabbar jabir
  jacob jadab jadav jadumani jafar jafri jagabandhu jagadeesan jagadish jagannathan jagannathrao jagdishbhai jagmeet jagpreet jahan jahana
  jahanara jahangir jaheer jaheeruddin jahida jahur jaibai jainab jaitoon jaitram jakir jalal jalaluddin jaleel jaleela jamal jamaluddin
  jambeswar jameel jameela james jamirul jamshed janardhanan janet jangaiah jangu janhvi janisar jannat jarina jarnail jasdeep jaseem jashiben
  jasinta jasleen jasmeet jasuben jatri jatru jaura javaid javed jayaben jayachandran jayakrushna jayalakshmi jayamma jayan jayanta jayaraj
  jayaraman jayshreeben jaywant jeevanjot jeremy jerome jessica jetha jethabhai jeyaraj jhangluram jhano jhanvi jhari jhitra jhonga jhuma
  jhumuk jiban jigme jigmet jijabai jinendra jitni jitrai jitul jivabhai jivanbhai jivraj joba jobanpreet johan johannes john joseph josephina
  joyanti joyce joydeb joydeep jubaida juber judhistir juel julekha julfikar julia juliana juliet julius jumma jumman junaid juned justin
  jyotirmoy jyotsnaben kabita kabya kachru kadir kafeel kaif kailasben kaisar kakali kalabai kalaivani kalandi kaleem kaliappan kalidas
  kalimuddin kalimullah kalipada kalita kalji kallan kalpanatai kalubhai kamakshi kamala kamalakshi kamalamma kamalbai kamalesh kamaluddin
  kamatchi kamji kamlaben kamran kamrun kamrunnisa kanai kanakaiah kanakamma kanchha kanchhi kandasamy kande kandri kanhu kanji kanjibhai
  kankuben kannan kannappan kanniyappan kantaben kantibhai kanubhai kapra karabi karamjeet kareeman karim karimullah karimun kariya karma
  karmela karmi karmu karnail karsanbhai karthyayani kartika karu karunakaran karuppan karuppasamy karuppiah kashibai kashiben kashif kashmir
  kashmira kasim kathiravan kathirvel kausalyabai kausar kavya kejuram kekdi kempamma kempanna kenchappa kenneth kesavan keshab keshmati
  keshubhai kevalbai kevi kewal khadija khagen khageswar khairul khairun khairunnisa khaleda khaleel khalid khalida khalik khalikur khatija
  khedin khimjibhai khodabhai khokan khokon khorbahra khrielie khursheed khurshida khushnuda khushnuma khwaja kiara kirandeep kisanrao
  kishorbhai kistaiah kitbok kochamma kodar kokilaben kolay komuraiah kondiba kotaiah koteswara koteswararao krish krisha krishnaiah
  krishnamurthy krishnamurti krishnan krishnankutty krishnappa krishnaswamy krishnendu krushna krushnachandra kudia kulamani kullachandra
  kulsum kumarasamy kumaraswamy kumaresan kumuda kunjamma kunjan kunjappan kunju kuntal kunzang kurian kurji kuttan kuttappan kuwanri kynsai
  labanya lachaiah lachamma lahanubai laiba laik laila laique lakhabhai lakhbir lakhimi lakho laksh lakshay lakshmaiah lakshmamma lakshmanan
  lakshmanappa lakshmibai lakshmikanta lakshminarayana lal lalbiakzuala lalduhawma lalhmingliana lalithamma laljibhai lalmuanpuia lalnunmawia
  lalnunpuii lalremruata lalrinawma lalrinmawia lalrinpuii lalthanhawla latafat lateef latifan lawrence laxmanrao laxmiben ledga ledra
  leelaben leena lehna leima leishangthem leo leonard lepa lhakpa lhamo lidia lilmuni lily limawati lingaiah lingamma lingappa lingaraj
  lingaraju loba lobin lobsang loganathan lohit lokanath louis lovepreet lubna lucas lucia lucy lugi luke lukhi lundri luqman maaz madhab
  madhabi madhavan madhavikutty madhavrao madhi madhuben madhumita madhusmita madina madira mafatlal maganbhai magdalena magdali mahadeb
  mahadevamma mahadevan mahadevappa mahadu mahalakshmi mahalingam mahboob mahbooba maheshbhai mahfooz mahi mahjabeen mahmood mahmooda mahroof
  maili mainabai maino majeed majida majnu makbool mako maksood malabika malay malho malika malkiat malkit mallaiah mallamma mallappa mallesh
  mallesham malliga mallikarjun mallikarjuna malsawma mamoni manab managobinda manasi mandru mangi mangtin mangu manguli manher maniben
  manickam manikandan maniya manjamma manjappa manji manjinder manjot manjulabai manjulaben manjunatha mankunwar manmeet mannan mannat
  mannuram mansukhbhai mansura manubhai marak marang marangmay marcel marcus maregowda margaret maria mariam mariamma mariamman mariappan
  marimuthu marina marjina maroti marotrao marta martha martin marufa maruti mary masood masooda mateen mateenul mathai mathew mathias
  mathurabai mati matilda matloob matri maulana maurice maushumi mavjibhai maxwell mazhar medo meenaben meenatchi mehattar mehboob mehbooba
  mehfooz mehjabeen mehmood mehnaz mehrun mehtar mehtarin mema memcha meraj merajuddin mercilina mercy mevati michael mihir mingma minhaj
  minnat minoti mirabai miraj mishti miskeen mitali mithabhai moatoshi moazzam mobeen mogilaiah mogla mohammad mohammed mohanan mohanbhai
  mohandas mohanraj mohd mohinder mohru mohsin mohsina moin moinuddin moiz mojahid mojeeb moksh molly momin momina momocha mongla monica
  mookan moses motibhai moumita mridul mrinal mubarak mubeen mubina muchi muchirai mudassir mugli mugni muhammad muhib muin mujahid mujeeb
  mujibur mukarram mukeshbhai mukhtar mukhtiyar mukim muktabai muktaben mukundan mukundrao mumtaj munawwar muneer munin munira muniyamma
  muniyandi muniyappa munusamy munuswamy murad muraleedharan murshid murtaza murugan murugesan murugesh murup musa musaddiq musarrat musharraf
  mushtaq muslim muslima muslimuddin mustafa mustakeem mustkeem muthu muthukumar muthulakshmi muthusamy muthuswamy mutiur mutyalu mutyam
  muzaffar muzammil naba nabachandra nabaghana nabajyoti nabakishore nabakumar nabeel nabi nabila nadeem nadira nadra naeem nafees nafisa
  nagamma nagappa nagaraj nagarajan nagaraju nagen nageswara nageswararao naghma nagma nahid naima naitik najeeb najim najir najma najmul
  najmun najmunnisa nakshatra nalini nallasamy nallathambi namdeo namdeorao namgyal namita nanasaheb nandakumar nandi nandita nanjamma
  nanjappa nanji nanjibhai nanjundappa nanjundaswamy nanu narasaiah narasamma narasimha narasimharao narasimhulu narayanan narayanankutty
  narayanappa narayanaswamy narayanrao naren narendran nareshbhai nargis narsaiah narsamma narsi narugopal naseem naseer nasima nasira
  nasiruddin nasrat nasreen nasrullah nataraj natarajan nathabhai nathun natubhai natvarlal naushad nausheen navdeep navpreet navya nawab
  nawaz nawazish nayab nazia nazima nazira nazneen nazreen nazrul nchumbemo nedunchezhian negi neikezo neiphiu nemai nemat ngawang nicholas
  nicodemus nigar nighat nikhat nikhilesh nilakshi nilanjan nilofar nilofer nima ningamma ninganna ningappa ningthou niren nirmalaben
  nirmalamma nirmaljit nirola nirupam nirvair nisar nitul nityananda nivrutti nizam nizamuddin nohar nohru noman nongdrenkhomba noor noora
  noori noorjahan noorjehan nooruddin noorul noorun noorunnisa norbu norzom nuni nurboo nusrat obaid obaidullah okram olive oliver omana omar
  ooshaiah oscar owais padmabai padmakshi padmakumar padmalochan padmamma padmanabhan padmanav padmavathi paklu palak palani palaniappan
  palanisamy palaniswamy palden pandharinath pandian pandu pangla pankajakshi papaiah papamma parag parashuram parasmal parau parbatia pardeep
  pardeshi paretin pari parimal parmila parminder paromita parsu parth partha parthasarathy parubai parvathamma parvathi parvatibai parvatiben
  parveen parveena parvez pascal passang patar patras patricia patrick paul pauline paulus pawna pazhani peddaiah pema pemba pentaiah
  periyasamy perumal pervez peter philip philomena philomina philomon phirantin phuchu phudan phulbati phulkeria phulkunwar phulmaya phuntsog
  phuntsok phurba piara pihu pilaram pishak pitabas pitho piyali pochaiah pochamma poko ponnamma ponnusamy ponnuswamy popatbhai potharaju
  prabhakaran prabhjot prabhudan prabin pradeepan prafulla prakasan pralhad pranab pranjal prasanta pravinbhai prayagbai premkumar prestone
  prince priscilla pritha pritpal probin probir pullaiah pullamma punau punjya purabi puriben purna purshottambhai purushotham purushothaman
  pushpaben puspanjali putki puttamma puttappa puttaraju puttaswamy pynshngain qaiser qamar qamruddin qayyum quddus qudsia quraisha qurban
  rabi rabindra rabindranath rachel rachhpal radhaben radhamani radu raees raeesa raeesuddin rafat rafeeq rafi rafia rafiqul raghavan
  raghunathrao rahamat rahatullah raheem rahelamma rahila rahima rahman rahmani rahmat rahmatullah raihan raijibhai raimuni raisen rajagopal
  rajagopalan rajaiah rajalakshmi rajamani rajamma rajamouli rajanikanta rajappa rajasekar rajasekaran rajathi rajavel rajdeep rajeevan rajen
  rajendran rajeshbhai rajia rajjab rajpreet rajuben rajubhai rajwinder rakhmabai rama ramabai ramachandra ramachandraiah ramachandran ramaiah
  ramakanta ramakrishna ramakrishnaiah ramakrishnan ramalingam ramamurthy raman ramana ramanamma ramanathan ramanbhai ramandeep ramanujam
  ramasamy ramaswamy rambhau ramchandrarao ramdini rameshbhai ramhin ramilaben ramjan ramjani ramkunwar ramrao ramsu ramtula ramulamma ramulu
  ranajit ranchhodbhai randeep ranga rangaiah rangamma rangappa rangasamy rangaswamy rangku rangubai ranjodh ranju raosaheb raphael rasananda
  rashid rashida rashidan rashidul raska rasna rasool rasoolan rathram ratnabai ratu raunak raveendran ravjibhai raymond reba rebecca regina
  rehan rehana rehman rehmat rehmatullah rehnuma reji rekhaben remani renganathan rengta renjith reshma revaben rewaram reyansh reyaz richard
  ridhima rigzen rigzin rimil rinchen rinpuii rishaan rishabhchand rituparna riyazuddin rizwan rizwana robert robina roger ronald roohi rosa
  rosalia rosaline rose roseline rosemary roshanara rubina rudramma rudransh rudrappa rukaiya rukhsana rukhsar rukminibai ruksana ruksar rumal
  rumana runumi rupai rupi rupinder rupjyoti ruth saanvi saba sabana sabiha sabina sabir sabira sabiya sabr sabra sabyasachi sachidananda
  sadab sadaf sadakat sadananda sadasivam saddam sadhan sadhni sadik sadika saeed saeeda saeedul safdar safeena safia sageer saghir sagunabai
  sahabuddin sahas saheen sahid sahida sahjad sahnawaj sahnaz sahrukh saif saifuddin saiful saila saili saima saira sajeev sajid sajida sajjad
  sakal sakeel sakharam sakhubai sakthivel salahuddin salamuddin salauddin saleem saleema salge salgi salkhan salma salman salmi salmun salomi
  samad samaresh samarin samay sambaiah sambasiva sambasivam sambhaji sameena sameer samelal samim samiullah sammaiah sampatraj samsad samser
  samsuddin samsul samuel sana sanahal sanajaoba sanatan sanathoi sanatombi sanaullah sanbor sangay sangitaben sanika sanjali sanjib sanjoy
  sanjukta sankaran sankaranarayanan sannappa sanobar sanskriti santhamma santhanam santhi santilata santokben santwana sara sarada saradamma
  sarafat sarah saramma saraswathi saraswatibai sarat sarathi saravanan sarbananda sarbani sarfaraz sarfraz saro sarojamma sartaj sarvar
  sasanka sashimenba sasidharan saswati satdeep sathi sathish sathya sathyavathi sattaiah sattamma sattar satwant satyabadi satyamurthy
  satyanarayana satyavathi savitaben savithri savitribai savji savjibhai savna sayamma sayanna sayara scholastica sebastian seethamma
  seetharamaiah sekar selina sellamuthu selvakumar selvam selvaraj selvaraju selvi senthil senthilkumar serafina sewa shaan shabnam shafaat
  shafeeq shafi shagufta shahana shahanara shaharukh shahbaz shahina shahista shahjahan shahjehan shahnoor shahrin shahrun shaista shajahan
  shaji shakir shakira shakoor shakuntalabai shalini shama shamima shamjibhai shampa shams shamsun shanaz shaningstar shankarrao shanmuga
  shanmugam shantaben shantibhai shaqueel sharadabai sharanamma sharanappa sharanjit shardaben shareef sharifa sharifan sharifun shariq
  sharique sharmistha shaukat shaurya shazia sheeba shehnaz shehzad shereen sherkhan shevantabai shibani shiblal shibu shiju shireen shirley
  shivabhai shivaji shivajirao shivamma shivanna shivansh shivappa shivarudrappa shoaib shobhaben shoeb shohrab shreyansh shuja shujauddin
  shyamali sibaram siddaiah siddalingappa siddamma siddappa siddaramaiah siddhartha siddique sidhu sido sidu silas silseng silvester silvia
  simeon simon simranjeet sindhubai singo singrai sipra siraj sirajuddin sitaben sitamuni sitara sitaramrao sivaiah sivakumar sivaraman
  sivasankar sivasubramanian siya smarajit snehalata sofia sohail sohanraj sohel sohrai solomon soma somabhai somai somaiah somanna somari
  somashekar somji somla sompa somra somri sonabai sonalben sonamani sonamuni sonkunwar sonot sonsai sonwa soofia sopan sosamma soumen
  soumitra sourav souvik spalzes sreedevi sreejith sreekumar sreelatha sreenivasulu srikanta srinivasa srinu stanzin stella stephan stephen
  subarna subash subbaiah subbamma subhadrabai subhan subhani subhashrao subhasish subhendu subir subramaniam subramanian sudam sudeshna
  sudhakaran sudhakarrao sufiyan sugada sugda sughra sugi suhail suhel sujatha sukadev sukalu sukanta sukarin sukhbati sukhchand sukhdas
  sukhdeep sukhen sukhjinder suklal sukra sukram sukri sukumaran sukurmani sukwara sukwaro sulaiman sulaman suleman sulochanabai sulochanamma
  sultan sultana sumaiya sumanta sumathi sumbul sumermal sunaram sundarabai sunderiya sundri sunirmal sunny suntali surai suraiya surajben
  suramma surendran sureshbhai surju surmuni suru suryakantham suryanarayana susan susanna sushanta sushilabai sushilamma sutapa swara
  swarnalata swarupa swinder tabassum tabrez tafazzul tahir tahira tahseen taj tajmul tajuddin talamai talat talib tamang tamanna tampak
  tanaji tandra tanhubai tanisha tanishka tanmay tansukh tanveer tapasi tapaswini tapati tapir taraben tarannum tariq tarique tarlochan tashi
  tasleem tasleema tasneem tatyaba taufiq taukir tauseef tayyab tayyaba tehseen tek temjen tenzin tersa tersingh thaddeus thakorbhai thakro
  thakubai thambal thambou thankamma thavra theodore theresa thimmaiah thimmakka thimmappa thinley thirupathi thoibi thomas thubstan thupten
  tihar tiharu tijau tijiya tikli tilasibai tilka tilok timothy tirithram tirupathaiah tirupathamma tirupati tobias tofan tolen tomba tombi
  tomchou toshi tressa trinath trisha tsering tsewang tsungrem tul tulasamma tulika tulsabai tundup turi turtan tushar ubaid udayanath udayram
  udri ujjal umair umaira umar umme umra unni unnikrishnan upinder urmilaben uruj ushaben usman utpal uttamrao vajya valiben valjibhai
  vallabhbhai vanaja vankaiah vanlalhruaia vanlalruata vardhaman varghese varshaben varsingh vasantbhai vasantiben vasantrao vasudevan vatsala
  vatsalabai veerabhadra veerabhadrappa veeraiah veeramma veeranna veerappa veeraswamy velayudhan velji venkamma venkanna venkat venkata
  venkatamma venkatappa venkataramana venkatesan venkatesh venkateshwar venkateshwarlu venkateswara verghese veronica veronika vesta victor
  victoria vidhi vihaan vijayamma vimalbai vimlaben vinayakrao vincent vinodbhai virginia virjibhai virupaksha vishnupant vishwanathrao
  viswanathan vithabai vithoba vivaan vizo wahab wahid wahida wajid wakeel walter wanbok waqar waris waryam wasif wasim wazir wilfred william
  wilson xavier yadagiri yadaiah yadamma yadavrao yaima yakaiah yameen yamunabai yangchen yangdol yangzom yaqoob yaseen yashika yashodabai
  yashwantrao yasir yatharth yellaiah yellamma yellappa yesobu yesuratnam yohan yousuf yunus yusuf yusus yuvika zacharias zaheda zahid zahra
  zaib zaibunnisa zaid zaida zaidul zainuddin zainul zakaria zakira zameer zara zareen zeba zeenat zeenath zeeshan zhaleo ziauddin ziaul
  zoramthanga zothanpuia zothansanga cheryl noreen gulfishan gulafsha gulnar velu zoya zubair zubeda zubeen zubeida zuleikha
  baiju vicky ricky rocky sintu montu mantu kittu titu tillu billu mallu rauf ijaz niyaz naved uzair talha osman younus elyas israfil jibrail
  mikail yahya thangaraj thangavel kumaran govindasamy karthikeyan venkataiah somulu yallappa kuriakose ouseph thankachan kunjumon
  leelamma lalthansanga sanatomba ibochou ningthem bidyarani temsula aolemba akum imsuyanger limasenla neikhrie vikho zhasa asang
  banteilang kyrmen banri daphisha larisa ibanri kordor rimiki nabin rituraj jonali junmoni rashmirekha lhamu chosdon chandu sarbjeet
  baljinder jayantibhai hetal dinkar jhingur jagesar jalesar akalu akloo phekni fekni bulaki ramjatan rampukar bapi bappa buddhadeb jharna
  malati nimai nitai radharani ruma sanichari sukwari mangaru jhalo bigni bigan ramlagan baleshwari nathuni munesar
  jogesar lalpari sonpati budhmati tulsiya sumitriya phuljharia bijon dhiren jaydeb mamata rathin kamrul abul rabiul sirajul shafiqul
  aminul mofizul monirul hasibul rejaul rezaul sahidul tajul amirul manirul monowara hosneara gurdial nachhatar skarma stobdan deskit
  kunzes namgail thinles thupstan janabai amrutbhai chimanbhai naranbhai manjuben jashodaben chennamma bhimappa neelamma ramappa revanna
  shankrappa yankappa bhaskararao eeswaramma pentamma ramanaiah satyamma chandramathi kunhamina moideen pathumma rajappan sreedharan
  thankappan anbarasan chellammal kaliammal kanagaraj kuppusamy mariyayi pichaimuthu poongodi subbulakshmi thenmozhi valliammal veerasamy
  velmurugan ghasnin jethiya kejau lachhan manharan punaram sahettar sukhiram bisahu bisahin budhyarin dashrathi firtin salkhu chunuram
  pansuri aashiq hafizur istekhar kaneez albina alphonse anastasia barnabas dominica dorothea ephraim francisca hilda immanuel jacinta
  jonas konrad luther marianus nathanael nelson paulus philomena pius regina rosalia salomi sylvester theodore magdali`
