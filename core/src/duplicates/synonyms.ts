/** Words of the field that mean the same in Hindi, in Roman letters and in English: one meaning a line, as in `things.ts`. */
export const synonyms = `
dry सूखा सूख सूखी sukha sukh sookha dry dried dries
black काला काली kala_pani kaala black
open खुला खुली खुले khula khuli khule open uncovered
drunk शराबी नशे sharabi nashe drunk drunkards drunken
boat नाव नाविक naav nav boat boatman
evening शाम shaam sham evening
morning सुबह subah morning
verandah बरामदा बरामदे baramda verandah
fish मछली machhli machli fish
paddy धान dhan paddy
wheat गेहूँ गेहूं gehu gehun wheat
rice चावल chawal rice
sugar चीनी chini cheeni sugar
oil तेल tel oil kerosene
crop फसल fasal crop crops
room कमरा कमरे kamra room classroom classrooms
fire आग aag fire
flood बाढ़ baadh barh flood floods
rain बारिश बरसात barish barsat rain rains monsoon shower
storm आँधी आंधी तूफान aandhi toofan storm
snake साँप सांप saanp snake
death मौत मृत्यु maut mrityu death died dies
murder हत्या hatya murder killed
hurt घायल चोट ghayal chot injured hurt wounded
fever बुखार bukhar fever
delivery प्रसव डिलीवरी prasav delivery
injection सुई इंजेक्शन injection
exam परीक्षा pariksha exam
book किताब किताबें kitab book books
admission दाखिला नामांकन dakhila namankan admission
salary वेतन तनख्वाह vetan salary
office कार्यालय दफ्तर karyalay daftar office
officer अधिकारी adhikari officer
clerk बाबू क्लर्क babu clerk
list सूची लिस्ट suchi list
receipt रसीद rasid receipt
copy नकल nakal copy
certificate प्रमाण praman certificate
train ट्रेन train
truck ट्रक truck trucks
auto ऑटो टेंपो auto tempo rickshaw
fare किराया किराए kiraya fare
sell बेच बेचता बेचते बिकती बिकता बिक bech bechta bikti bikta sell sells sold selling
cut कट कटी काट काटता kat kati kaat cut cuts cutting snapped
join जोड़ जोड़ने जुड़ jod jodne jud join
hang लटक लटकता लटका लटकी latak latka hanging hangs dangling
overflow उफन उफान ubal उबल overflow overflows overflowing
noise शोर डीजे shor dj noise loudspeaker
smoke धुआँ धुआं धुँआ dhua dhuan dhuaan smoke
dust धूल dhool dust
soil मिट्टी mitti soil earth mud
mud कीचड़ kichad keechad mud muddy sludge
stone पत्थर गिट्टी patthar gitti stone stones
iron लोहा लोहे loha iron
old पुराना पुरानी बूढ़ा बुजुर्ग purana purani budha bujurg old elderly
new नया नई naya nayi new
build बनवा बना बनाया बनी bana banaya banwa built build construct constructed building
dig खोद गड्ढा_खोद khod
sit बैठ बैठते बैठता baith baithte sit sits
fall गिरने girne fall falls falling
bite काटा काटते kata bite bites bit
run भागता चल chal run runs
pay भुगतान bhugtan payment pay paid unpaid
stop रोक रुकी रुका rok ruki ruka stop stopped withdrawn held
refuse मना mana refuse refuses refused
demand माँग मांग माँगते मांगते mang mangta mangte demand demands asks
threaten धमकी धमका धमकाता dhamki dhamkata threat threatens threatened
fight मारपीट झगड़ा marpit jhagda fight quarrel
dowry दहेज dahej dowry
fear डर darr dar fear afraid scared
help मदद madad help
inquiry जाँच जांच jaanch janch enquiry inquiry enquire inquire investigate
sanction स्वीकृत मंजूर sanction sanctioned approved
register दर्ज darj register registered
wrong गलत galat wrong error
name_cut काट_दिया कट_गया struck removed deleted
application आवेदन अर्जी aavedan avedan arji application applied
server सर्वर server portal पोर्टल
operator ऑपरेटर operator
driver ड्राइवर चालक driver
customer ग्राहक grahak customer
student छात्र छात्रा student students pupil
patient मरीज रोगी mareej marij patient patients
farmer किसान kisan farmer farmers
woman_old विधवा_महिला
dozen दर्जन darjan
half आधा आधी adha half
double दुगना दोगुना dugna double
corner_shop गुमटी gumti kiosk
fish_pond मत्स्य
speed तेज tez speed fast
height ऊँचाई नीचे unchai niche low
roof_leak टपकता टपकती tapakti leak leaks leaking लीक रिसाव
burst फूटा फूटी फट phuta phooti burst
slip फिसल फिसलते phisal slip slips slippery
weed झाड़ी घास jhadi ghas weeds bushes grass
insect कीड़े keede insects worms
poison जहर jahar poison
loot लूट छीन छीनी loot chheen snatch snatched snatching robbed
cheat ठगी धोखा thagi dhokha cheat cheated fraud duped
pledge गिरवी girvi pledge
interest ब्याज byaj interest
tent टेंट tent
wedding शादी विवाह shadi vivah wedding marriage
festival मेला mela fair festival
worship पूजा puja worship
meeting बैठक baithak meeting
vote वोट vote
camp कैंप शिविर camp shivir
pasture चारागाह चरागाह charagah pasture grazing
shed शेड shed
hut झोपड़ी मड़ई jhopdi hut
boundary_stone मेड़ med boundary
survey सर्वे survey
auction नीलामी nilami auction
lease पट्टेदारी lease
crossing_rail रेलवे_फाटक level_crossing
fish_market मछली_मंडी
bench बेंच bench benches
desk डेस्क desk desks
lock_up हवालात lockup
cover ढका dhakkan cover lid slab
lab प्रयोगशाला lab
sack बोरा bora sack sacks
weigh तौल तौलता tol tolta weigh weighs weighed
thumb_less बायोमेट्रिक biometric
link लिंक link
otp ओटीपी otp
village_road चकरोड chakroad
gamble जुआ जुए जुआरी juaa jua joa gambling gambler gamblers सट्टा satta betting
ganja गांजा गाँजा ganja smack स्मैक drugs नशीली heroin चरस charas
traffic ट्रैफिक traffic यातायात yatayat
parking पार्किंग parking parked
handcart ठेला ठेले thela thele theley handcart handcarts vendors vendor फेरी
sewer सीवर सीवेज sewer sewage seevar
flow बहता बहती बहते बह behta behti bahta bahti flowing flows flow
tanker टैंकर tanker tankers
bucket बाल्टी balti bucket buckets मटका
chimney चिमनी chimney
ash राख rakh ash soot
compounder कंपाउंडर कम्पाउंडर compounder
cook रसोइया rasoiya cook cooks
egg अंडा अंडे anda ande egg eggs
lentil दाल daal lentil lentils
grit कंकड़ kankad kankar pebbles
plaster प्लास्टर plaster
dilapidated जर्जर jarjar jarzar dilapidated crumbling unsafe
crack दरार दरक darar darak crack cracked cracks
peeled उखड़ उखड़ा उखड़ी उखड़े ukhad ukhda ukhdi ukhde peeled uprooted
cement सीमेंट cement
railing रेलिंग railing
network नेटवर्क network signal सिग्नल internet इंटरनेट
passbook पासबुक passbook
withdrawal निकासी withdraw withdrew withdrawal
atm एटीएम atm
deposit जमा jama deposit deposited
arrears बकाया bakaya arrear arrears dues due
thousand हजार हज़ार hazar hajar hajaar thousand
abducted अपहरण अगवा apharan agwa abduct abducted abduction kidnapped kidnap
minor नाबालिग nabalig minor
fir एफआईआर fir रपट rapat प्राथमिकी
strongmen दबंग दबंगों dabang dabango goons musclemen bully bullies
hail ओला ओले ओलावृष्टि ola ole hail hailstorm
damage नुकसान नुक़सान nuksan nuqsan damage damaged बर्बाद barbad ruined चौपट chaupat
compensation मुआवजा मुआवज़ा muawja muavja muawza mubawja compensation
claim क्लेम claim claims
premium प्रीमियम premium
solar सोलर solar
subsidy सब्सिडी subsidy अनुदान anudan
correction सुधार sudhar correction
pending लंबित पेंडिंग अटका अटकी अटके pending lambit atka atki stuck
reject खारिज निरस्त kharij khariz nirast reject rejected cancelled
marksheet अंकपत्र मार्कशीट marksheet
crowd भीड़ bheed bhid crowd
pressure प्रेशर pressure
forest जंगल jungle jangal forest
fencing तारबंदी fencing
spray छिड़काव chhidkav chhidkaav spray spraying
dengue डेंगू dengu dengue
malaria मलेरिया malaria
handle हैंडल handle
chain चेन chain
washer वाशर washer
dark अंधेरा अँधेरा अंधेरे अँधेरे andhera andhere dark darkness
reading रीडिंग reading
recharge रिचार्ज recharge
railway रेलवे railway
underpass अंडरपास underpass
cot खाट khaat cot cots
washed_away बह_गया बह_गई बह_गयी bah_gaya beh_gaya bah_gayi beh_gayi washed_away swept_away took_away
holding होल्डिंग holding
butcher कसाई kasai butcher butchers
siren भोंपू bhopu siren horn
quack झाड़_फूंक quack झोलाछाप jholachhap
expired एक्सपायरी expiry expired
counterfeit नकली nakli counterfeit spurious
elephant हाथी haathi hathi elephant elephants
leopard तेंदुआ tendua leopard
boar जंगली_सूअर wild_boar
clinic क्लिनिक clinic
tuition ट्यूशन tuition coaching कोचिंग
midwife दाई dai midwife
arrest गिरफ्तार गिरफ्तारी giraftar giraftari arrest arrested
accused आरोपी aropi accused
witness गवाह gawah witness
stamp स्टाम्प stamp
sale_deed बैनामा रजिस्ट्री bainama registry sale_deed deed
heir वारिस वरासत विरासत waris varis varasat virasat heir heirs succession
map नक्शा naksha map
rent लगान lagan
cattle मवेशी maveshi cattle पशु pashu animal animals जानवर janwar
generator जनरेटर जेनरेटर generator genset
headmaster हेडमास्टर प्रधानाध्यापक प्रधानाध्यापिका headmaster headmistress hm principal प्रिंसिपल
`
