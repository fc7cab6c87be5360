"""Names that the training texts repeat, and names from elsewhere that take their places in a share of the training
documents, so that the model learns the shape of an attribution and not who was in the news in one year."""

import random

SURNAMES = (
    'Trump Clinton Sanders Cruz Rubio Bush Kasich Carson Ryan Manafort Christie Obama Fiorina Biden Romney Reagan '
    'Johnson Lewandowski Warren Pence Khan Comey Kelly McCain Putin Scalia Grayson Hannity Ayotte Murphy Reid Sullivan '
    'Axelrod Schultz Graham Ailes Santilli Huckabee Weaver Garland Netanyahu Curiel McConnell Kaine Jones Devine Kerry '
    'Priebus Grassley Kennedy Carter Walker Bennett Assad Gingrich Canova Podesta Lynch Weiner Stevens Gowdy Merkel '
    'Sexton Gore Zimmerman Mateen Erdogan Murdoch Abedin Hook Palin Lazar Perry Koch Petraeus Giuliani Collins Davis '
    'Adelson Wallace Sharpton Miller Palmieri Scarborough Anderson Williams Fallon Castro Sherman Mills Schumer Mook '
    'Haley Santorum McDonald Nixon Wilson Walsh Nieto Pelosi Cosby Hollande'
).split()
FIRST_NAMES = (
    'Donald Hillary Bernie Ted John Marco Barack Paul George Jeb David Chris Ben Mike Joe Michael James Bob Martin '
    'Jeff Scott Mitt Eric Carly Ali Richard Rick Jim Robert Tom Peter Tim Steve Ronald William Freddy Elizabeth Corey '
    'Harry Jason Chuck Howard Sandy Brian Thomas Allen Charles Henry Sean Michelle Melania Anthony Susan Debbie Matt '
    'Joseph Megyn Patrick Nancy Ivanka Dan Josh Mitch Alan Ron Gary Roger Chelsea Sarah Jake Jennifer Jon Loretta '
    'Reince Jack Stephen Vladimir Kevin Huma Antonin'
).split()
PLACES = (
    'America Iowa Washington Florida Hampshire Carolina Ohio Texas California Vermont Israel China Mexico Syria Nevada '
    'Benghazi Indiana Wisconsin Virginia Cleveland Paris Iraq Pennsylvania Europe Orlando Philadelphia Chicago Russia '
    'Iran Germany Arizona Jersey France Georgia Libya Massachusetts Illinois Michigan Miami Alabama Arkansas Ukraine '
    'Turkey Maryland Korea Missouri Colorado Manhattan Kentucky Tennessee Oklahoma Britain Brooklyn Vegas Wyoming '
    'Beijing Japan Boston Connecticut Minnesota Hollywood Afghanistan Louisiana Idaho Utah Africa Delaware Cuba Maine '
    'London Jerusalem Hawaii Flint Milwaukee Vietnam Canada Dallas Charleston Oregon Moscow Tampa Cairo Brussels '
    'Denver India Egypt'
).split()
NATIONS = (
    'American Mexican Muslim African Syrian Chinese Russian German French Jewish Cuban Latino Hispanic European British '
    'Turkish Saudi Israeli Spanish Asian Japanese Iranian Korean Arab Soviet Ethiopian Kurdish'
).split()
PARTIES = 'Republican Republicans Democratic Democrats Democrat'.split()

OTHER_SURNAMES = (
    'Kowalczyk Nguyen Okafor Haddad Petrov Lindqvist Moreau Rossi Fernandez Silva Yamamoto Tanaka Kim Park Chen Wang '
    'Singh Sharma Patel Hussain Rahman Aziz Almasri Farouk Mansour Demir Yilmaz Kaya Papadopoulos Dimitrov Popescu '
    'Horvat Novak Nemeth Kovacs Ivanova Shevchenko Bondarenko Melnyk Lysenko Sokolov Volkov Kuznetsov Orlov Abashidze '
    'Sargsyan Aliyev Karimov Bekov Mensah Diallo Traore Mwangi Otieno Abebe Tesfaye Dlamini Nkosi Banda Chanda Perera '
    'Fonseka Suarez Gutierrez Quispe Mamani Pereira Costa Nunes Larsen Hansen Virtanen Korhonen Jansen Visser Peeters '
    'Dubois Lefevre Keller Baumann Schneider Gruber Murray MacLeod Byrne Gallagher Pritchard Thornbury Ashworth Santos '
    'Reyes Cruzado Wibowo Suharto Tan Lim Widodo Sato Ito Hwang Batbayar Rabin Barzani Hamdan Qureshi Bhutto Marwah'
).split()
OTHER_FIRST_NAMES = (
    'Olena Andriy Dmytro Sergei Natalia Ivan Irina Pavel Katarzyna Piotr Jan Ana Luis Carmen Diego Lucia Giulia Marco '
    'Pierre Claire Jean Hans Greta Klaus Ingrid Lars Mette Aino Yusuf Fatima Ahmed Omar Layla Hassan Amina Ibrahim '
    'Ravi Priya Arjun Mei Wei Hiroshi Yuki Minjun Soojin Thabo Nomsa Kofi Ama Chidi Ngozi Abebe Selam Juan Rosa '
    'Mateus Joana Nikos Eleni Mehmet Ayse Levon Ana Giorgi Nino Aidan Siobhan Gareth Fiona Alistair Rhys Moira'
).split()
OTHER_PLACES = (
    'Ukraine Kyiv Russia Moscow Belarus Minsk Poland Warsaw Hungary Budapest Serbia Kosovo Georgia Tbilisi Armenia '
    'Yerevan Azerbaijan Baku Turkey Ankara Istanbul Greece Athens Cyprus Lebanon Beirut Syria Damascus Jordan Amman '
    'Qatar Doha Yemen Sanaa Iran Tehran Iraq Baghdad Egypt Cairo Sudan Khartoum Ethiopia Eritrea Kenya Nairobi Uganda '
    'Somalia Congo Kinshasa Rwanda Nigeria Abuja Ghana Mali Niger Libya Tripoli Tunisia Algeria Morocco India Delhi '
    'Pakistan Islamabad Afghanistan Kabul Bangladesh Dhaka Myanmar Thailand Bangkok Vietnam Hanoi Indonesia Jakarta '
    'Philippines Manila Taiwan Taipei Korea Seoul Pyongyang Japan Tokyo Colombia Bogota Venezuela Caracas Peru Lima '
    'Chile Argentina Brazil Cuba Scotland Wales Ireland Dublin Belfast Leeds Cornwall Spain Madrid Catalonia Italy Rome '
    'Geneva Vienna Brussels Oslo Stockholm Helsinki'
).split()
OTHER_NATIONS = (
    'Ukrainian Russian Belarusian Polish Hungarian Serbian Georgian Armenian Azerbaijani Turkish Greek Lebanese Syrian '
    'Jordanian Qatari Yemeni Iranian Iraqi Egyptian Sudanese Ethiopian Kenyan Somali Congolese Rwandan Nigerian Libyan '
    'Indian Pakistani Afghan Burmese Thai Vietnamese Indonesian Filipino Taiwanese Korean Japanese Colombian Venezuelan '
    'Peruvian Chilean Argentine Brazilian Scottish Welsh Irish British Spanish Catalan Italian Swiss Norwegian'
).split()
OTHER_PARTIES = (
    'Labour Conservative Liberal Socialist Green Union Unionist Nationalist Separatist Communist Coalition Opposition '
    'Federation Guild'
).split()

GROUPS = (
    (SURNAMES, OTHER_SURNAMES),
    (FIRST_NAMES, OTHER_FIRST_NAMES),
    (PLACES, OTHER_PLACES),
    (NATIONS, OTHER_NATIONS),
    (PARTIES, OTHER_PARTIES),
)


def swapping(chance: random.Random):
    """A mapping from each known name to another one, the same all through one document."""
    return {name: chance.choice(others) for names, others in GROUPS for name in names}
