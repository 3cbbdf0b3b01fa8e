/** Surnames of all regions and communities, in Roman letters. */
export const SURNAMES = `
  aara aatram abbasi achale achaley achar acharjee achary acharya achumi advani agariya agarwal aghariya agrawal ahanthem aher ahir ahire
  ahirrao ahirwar ahuja airi aiyar akoijam alam alavi alawa ali alva alvi ambastha ambedkar ammal angadi angami angom ansari apang arambam
  arengh aribam arkvanshi arora arya asem assumi asthana asur athawale athokpam audichya awad awasthi awhad awomi ayyangar azad azmi baba
  babar badhai badiger bagang bagarti bagchi baghel bagul bahadur bahuguna bai baig baiga bairagi bairwa bais bajpai bajwa bakhla bakshi balai
  balgotra bali balmiki bamin bamniya bandopadhyay bandyopadhyay banerjee bangera banjara banjare bankira bano bansal bansode bansphor banu
  barai baraik baraiya baral baranda baranwal barber bardoloi bareh barela bareth baretha barhai barhath bariha barik bariya barla barman
  barnwal barua baruah barwa basaiawmoit basak baskey basnet basor basphor basu basumatary batra bauri baxala baxla beck bedi bedia beg begum
  behari behera behra beldar beniwal berwa besra bey bhabar bhabhor bhadauria bhagat bhagata bhalerao bhandari bhandarkar bhanderi bhar
  bharadwaj bharati bhardwaj bharthi bharti bharwad bhasin bhati bhatia bhatnagar bhatra bhatt bhatta bhattacharjee bhattacharya bhattarai
  bhau bhedihar bhengra bhengraj bhil bhilala bhoi bhoir bhojak bhojwani bhokta bhonsle bhosale bhosle bhoyar bhuiya bhuiyan bhumij bhure
  bhuriya bhushan bhutia bibi bihari bijalwan binda bindal bindra biradar birhor birua biruly bisen bishnoi bisht bisoi biswakarma biswal
  biswas blah bodara bodra bohra boipai bomjan bopche borade borah borang bordoloi borse boruah bose brahma brahmachari brahmacharimayum brar
  buksa bundela burma burman burnwal butt chakhesang chakrabarty chakraborty chakravarty chakravorty chamar champia chanambam chand chandel
  chandnani chandra chandrakar chandrawanshi chang charak charan chatterjee chattopadhyay chaturvedi chaubey chaudhry chauhan chaupal chavan
  chavda chawla chelak chero cheru chetia chettiar chettri chetty chhabra chib chingangbam chishi chishti chongtham chopra chorey choudhary
  choudhury chougule chourasia choursia chowdary chowdhury chundawat chutia dabhade dabhi dadhich dadsena dahal dahare dahariya dahiya dahriya
  dai daimary dakua dalal damai damar damor dange dangi dangwal dansena darade darjee darnal das dasgupta dasila daswani datta dawar dayal deb
  debnath dehury deka deo deogam deora desai deshmukh deshpande deswal detha dev devar devassy devi dewangan dewda dhage dhaka dhakad dhaker
  dhakne dhamale dhami dhanak dhande dhangar dhankar dhanuk dharkar dhawan dhillo dhillon dhimar dhingra dhivar dhobi dhoke dhole dhongade
  dhruve dhruw dhuniya dhurve dhurwey dhyani diengdoh dindor dixit dkhar dobhal dodiyar dogra doke doley dom domar dong dongre doshi doungel
  dsouza dua dube dubey duggal dungadung dungdung dusadh dutt dutta duyu dwivedi eapen ekka elangbam engti ering ezung faizi farooqui farswan
  faruqi fatma fernandes fulzele gadariya gaddi gade gadekar gaderiya gadge gadia gadnayak gaekwad gagrai gaharwar gahlot gaidhani gaikwad
  gajbhiye gambhir gamit ganai ganda gandas gandhe gandhi gangmei gangopadhyay gangte ganguly gangwar ganie ganiga garasia garbyal garg garud
  gaud gaur gautam gavali gavaskar gavhane gavit gawade gawande gawde gayakwad gayen gazi gedam gehlod gehlot gendle gendre ghadge ghanchi
  ghangas gharat ghatge ghildiyal ghimire ghising ghodke ghose ghosh ghosi ghritlahare ghritlahre ghuge gidwani gill giri gite gochhayat
  godara goel gogoi gohel gohil golmei gomes gond gondane gonmei gop gopal gope gorait gosain goswami gota gouda gouli gounder gowala gowd
  gowda gownder goyal grewal grover guite gujjar gulati guleria gupt gupta gupte gurjar gurumayum gurung gusain gyamar hage haiburu hajam
  hakmaosa haksar haldar halder haluwai halwai hangshing hangzo hansda hansdah hansdak haobam haokip harijan harsh hasda hashmi hathila
  hazarika hedau hegde heikrujam heisnam hembram hembrom hembrum hessa hichami hidami hidko hijam hinda hinduja hinge hiremath hojai holkar
  honhaga hooda horam horo hosamani hosmani hugar huidrom humtsoe hussain iawphniaw idrisi imchen ingale ingle ingti iralu irengbam irom
  islary itoo iyengar iyer jadav jadeja jadhao jadhav jafri jagtap jain jaiswal jakhar jambhulkar jamir jamoh jamra jamre jamuda jamwal
  jangade jangde jangel janghel jangid jasrotia jaswal jat jatav jatava jayaswal jaysawal jena jethwani jha jhakhar jhala jimomi jindal jonko
  joshi jugli juneja jurri juyal jyrwa kabadi kabui kachhi kachhwaha kachlam kadam kadian kadva kafle kagatey kago kahar kaikho kaiwart kakade
  kakadiya kakde kakkar kalar kalita kalra kalundia kamath kambale kamble kamduk kamei kamkar kamki kandari kandeyang kandulna kanesh kangabam
  kange kanjar kansal kansari kant kanwar kanwari kapoor kapse karande karanga karkera karki karmali karsh kasar kasaudhan kasbe kasera
  kashung kashyap katara kath kathait kathiriya katiyar katoch katre katyayan kaul kaur kaushal kaushik kaw kawadi kawar kawasi kawde kayam
  kayamkhani kazmi keisham keishing keithellakpam kelkar kemprai kense kerkatta kerketta kesari kesharwani keshri kewat khade khadka khaire
  khaka khakha khalkho khalko khan khanam khandare khanday khandekar khanduri khanna khant khanum kharadi kharat kharayat kharbuli khare
  kharia kharkongor kharlukhi kharmalki kharsati kharsel kharshiing kharwar khatik khatoon khatri khatua khiamniungan khimhun khobragade
  khonglah khongsai khongsit khongthaw khongwir khumanthem khumukcham khundrakpam khunte khuntia khurana khute kichlu kidwai kikon kimsing
  kini kinimi kipgen kirade kirar kishan kishor kishore kisku kochhar kodape kodopi koeri kohale kohli koirala koiri kokate kole kolhe koli
  komra kone konthoujam konyak koranga korde koreti kori korram korrami korwa kosare kosariya koshale koshle koshta koshti kothari kotian
  kovachi kowasi koya kriplani kro kuer kujur kukreti kulal kuli kulkarni kullu kulshrestha kumar kumare kumari kumawat kumbar kumbhakar
  kumbhare kumbhkar kumeti kumhar kumre kundu kunjam kunjra kunkal kunwar kunwari kuotsu kurbah kuriakose kurian kurmi kurre kurrey kuruba
  kurup kuruvilla kusawaha kushwah kushwaha kutty kutum kuwar kuwari labana laguri lahare lahiri lahre laishram laitonjam lakda lakra lal
  laloo lalwani lamani lamare lamba lambadi lamin langa langstieh langthasa lapung lari lartang laskar leishangthem lenka lepcha leuva leyangi
  lhouvum lhungdim libang liezietsu limbu linggi lobo lodh lodha lodhi lohani lohar lohpita lohra loitongbam lokhande lollen lonare londhe
  longchar longjam longkumer lonia lotha lourembam lowang loyi lugun luhar luikham luitel luniya luthra lyngdoh madan madani madar madavi
  madhesia madkam madkami madni madvi magar magh magray mahajan mahale mahant mahanta mahapatra mahar mahara maharaj maharana mahatha mahato
  mahawar maheshwari mahilang mahilange mahli mahto maibam maida mairembam maithani maitra majhi majhwar makkar makwana malakar malhotra malik
  mallah malto mammen manchanda mandal mandave mandavi mandi mandloi mandvi manganiyar mangar mangaraj mangeshkar mangukiya manhar manhas
  manikpuri manjhi manjhwar mann mansoori manwar marai marak marandi marar maravi marbaniang mardi markam markande markandey martolia marwah
  mascarenhas mathai mathur maurya mawlong mawrie mayanglambam medhi meena meghwal megwal mehar mehndiratta mehra mehta mehto melgandi memon
  menaria menon meo mesram metha mewati mezhur mhaske mhatre michi mihu minj mirasi mirchandani miri mirjha mirza mishr mishra mitra mittal
  modi mohan mohanty mohapatra moharana mohite moirangthem moitra mokashi moktan molla mollah momin mondal monga moolya morang mosomat mossang
  motwani moyong mudaliar mudang muduli mughal muivah mujalda mukharji mukherjee mukhopadhyay mullah mullick munda mundu muniya murari muria
  murmu murry musafir musahar musammat mushahary mylliem nabam nadar naddaf nadwi nagda nagose nagpal nagpure nagrale nagvanshi nai naicker
  naiding naidu naik naikar nain nair naithani najar nakhate nambiar nambisan namboodiri namboothiri namdeo namdev nameirakpam nanda nandan
  nandeshwar nandi nankani naorem napit naqvi narain narang narayan nareti narula narzary naskar nat nath nauriyal nautiyal navrang navratan
  nayak nayaka nayakar nayar nayka nayudu negi nema netam newar ngaihte ngangbam ngangom ngullie nigam nikalje nikam nimbalkar ninama ninan
  ningthoujam nirala niranjan niraula nirmalkar nirmalker nisha nishad nizami nongbet nongbri nongkhlaw nongkynrih nongmaithem nongpiur
  nongrum nongsiej nongtdu nongthombam nonia noorani noori nureti nuruti nyori oberoi odyuo oinam ojha okram omar oommen oraon ouseph oza
  padayachi padda padhan padhi padhiary padvi pagare pagi pahadia paharia pahwa paikara paikra paily painkra pait paite pakhrin pakyntein pal
  palai palas palei paliwal palve pamei panchal panda pandav pande pandey pandit pandram pandro pandya panging pangtey panicker panika panikar
  panka pant panwar panyang parab parasad parashar paraste pardeshi pardhi pareek parekh parganiha pargi pariat parida parihar parikh parmar
  parray parsad parte parween pasi passah paswan patel patelia pateriya pathak pathan pathania patidar patil patir patle patnaik patole patre
  pattanaik patton pawar pawara payeng pednekar pegu pereira perme pertin phadke phadnis phairembam phangcho phogat phom phukan phurailatpam
  pillai pimpale pingua pinto pisharody poarte poddar pohlong pohsnem pokhariyal pokhrel pokhriyal pol poojary popli porte porteti portey
  potai pothan potsangbam poya poyam poyami prabhu pradhan pradhani prajapat prajapati prakash pramanik prasad pratap pratihar premi
  pukhrambam pulasthya pulo punia punjabi punnoose puri purohit purty puwar pyngrope qadri qasmi quraishi qureishi qureshi rabari rabha raeen
  raghuvanshi rahangdale rahmani rai raidas raigar raikwar raina raj rajak rajbanshi rajbhar rajbhat rajbongshi rajkumar rajpurohit rajput
  raju rajwar raleng ram ramchandani ramteke rana ranawat ranchhod randhawa rangari rani ranjan rao rapthap rasal rathar rathod rathor rathore
  rathwa ratnakar ratre ratrey raul rauniyar raut rautia raval ravi ravidas rawat rawte razdan rebari reddy regar rekhi rengma reshi riba
  ribia riram rizvi rodrigues ronghang rongmei rongpi routray roy roychowdhury rumnong ryngkhlem rynjah sabharwal sable sachan sachdev
  sachdeva sadhu sadhwani saha sahani sahare sahay sahni sahu saifi saikhom saikia sain saini saiyad saiyam sakpal salam salathia salian
  salmani saluja salunke salunkhe salvi samad samal samantara samantaray samantray sambyal samom samte sanasam sandhu sandilya sanghvi sangle
  sangma sangtam sangwan sanyal sapam sapkal sapkale sapru sarangi sarangthem saraswat sarathe sarathi saren sarkar sarki sarote sarthi
  satapathy satnami satpathy satpute savaliya savarkar savita sawaiyan sawant sawhney saxena sayyed sehrawat sema semwal sen senapati sengar
  sengupta seram sethi sevag shah shaikh shakya shankar sharan sharma shastri shaw sheikh shekh shekhawat shelar shelke shende shenoy sheoran
  sherpa shetty shewale shimray shinde shirke shirsat shirsath shishak shori shrestha shrimali shrivas shrivastava shroff shukl shukla shullai
  shylla sidam sidar siddiqi siddique siddiqui sidhiqui sidhu sihag sikka simte singar singdeo singh singhal singla singsit sinh sinha sinku
  siram sirka sirsam sirvi sisodia sitang sitlhou slathia sobti sodhi sodi sofi sohtun soibam solanki sonar sonawane soni sonkar sonone
  sonowal sontakke sonwane sonwani sood soram soren soreng sorokhaibam souza soyam srivastav subba suchiang sumi suna sunar sundi sundriyal
  suri surin surve suryavanshi sutar sutariya suthar suting sutrakar suvarna swain swamy swargiary swarnkar swaroop swer swu syangden syed
  syiem tadvi tage tagru tagung tahiliani taid takam takhe takhellambam taki taku talekar tallo talukdar talwar tamang tambe tamboli tamoli
  tamrakar tamsoy tamta tamuk tana tandan tandekar tandi tandia tandon taneja tanti tantray tanwa tanwar tara tarai tariang tarram tasing
  tatak tatin tawar tayade tayal tayem tayeng tayi techi tekale tekam telam telang telem teli tembhare tendulkar terang teta tete tewari
  thackeray thadani thakare thakkar thakor thakore thakre thakur thampi thangal thangjam thangkhal thangkhiew thaosen thapa thapliyal tharakan
  tharu thawait thevar thever thingujam thokchom thombre thongam thorat thounaojam thungwang tigga tikekar tikoo timsina timung tiria tirkey
  tisso tiwari todkar toijam tomar tomer tondon tongbram tonsing topno toppo torne touthang tripathi trivedi tubid tudu tumreti tupe turaha
  turi turkar tuteja tynsong ubale udayar ufade ugale uikay uike uikey uke umar umpo undre uniyal upadhyay upadhyaya uppal uraon urawn urkude
  usendi usmani vadeo vaghari vaghasiya vaghela vaidya vaiphei vairale vaishnav vajpayee valmik valmiki valvi vanjari vankar vanniyar varkey
  varma vasava vasave vashisht vashistha vashum vasuniya vaswani vekariya verma vidyarthi vij vishkarma vishnoi vishwakarma vohra vyas wadhwa
  wadhwani wagay wagh waghmare waghmode wahengbam wahlang waikhom walia walikar walke walunj wanchoo wangham wangjen wangkhem wangpan wangsu
  wankhade wankhede wanniang warade warjri warkade warkare warlekar warrier warsi wary wati xalxo xaxa yadav yadava yadgiri yaduvanshi yalam
  yambem yengbam yengkhom yeole yeptho yepthomi yimchunger yolmo yonzon yuika yumnam yun zachariah zade zaidi zala zaveri zeliang zhimomi zou
  zutshi debbarma reang jamatia lalrin dsouza souza
  bezbaruah boro wangmo gyatso chacko bilung kachhap virk sekhon chahal dhaliwal aulakh ahlawat sikarwar marskole ralte hmar sailo pachuau
  chhakchhuak khiangte fanai singson agnihotri kindo bagdi guha karmakar santra sikdar tarafdar adak panigrahi borkakoty borthakur
  buragohain dowarah gohain handique konwar neog rajkhowa teron khandelwal sehgal bhuinya ghatwar nagesia rawani chinnappan kaimal ozukum
  walling khangembam noatia faridi gilani naqshbandi pinjari rangrez tyagi
`
