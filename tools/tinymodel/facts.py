"""All that tiny-chat knows: plain tables, which corpus.py turns into questions and answers."""

from typing import NamedTuple


class Animal(NamedTuple):
    """What is said of an animal: verb for its sound, where it lives, what it eats, its young."""

    sound: str
    home: str
    food: str
    young: str


CAPITALS: dict[str, str] = {
    "Argentina": "Buenos Aires", "Australia": "Canberra", "Austria": "Vienna",
    "Belgium": "Brussels", "Brazil": "Brasilia", "Canada": "Ottawa", "Chile": "Santiago",
    "China": "Beijing", "Cuba": "Havana", "Denmark": "Copenhagen", "Egypt": "Cairo",
    "England": "London", "Finland": "Helsinki", "France": "Paris", "Germany": "Berlin",
    "Greece": "Athens", "Hungary": "Budapest", "Iceland": "Reykjavik", "India": "New Delhi",
    "Ireland": "Dublin", "Italy": "Rome", "Japan": "Tokyo", "Kenya": "Nairobi",
    "Mexico": "Mexico City", "Morocco": "Rabat", "the Netherlands": "Amsterdam",
    "Norway": "Oslo", "Peru": "Lima", "Poland": "Warsaw", "Portugal": "Lisbon",
    "Russia": "Moscow", "Spain": "Madrid", "Sweden": "Stockholm", "Switzerland": "Bern",
    "Thailand": "Bangkok", "Turkey": "Ankara", "Ukraine": "Kyiv",
    "the United States": "Washington", "Vietnam": "Hanoi",
}

ANIMALS: dict[str, Animal] = {
    "bear": Animal("growls", "in the forest", "berries, fish and honey", "a cub"),
    "bee": Animal("buzzes", "in a hive", "nectar", "a larva"),
    "cat": Animal("meows", "in a house", "fish and mice", "a kitten"),
    "cow": Animal("moos", "on a farm", "grass", "a calf"),
    "dog": Animal("barks", "in a house", "meat", "a puppy"),
    "duck": Animal("quacks", "on a pond", "seeds and plants", "a duckling"),
    "elephant": Animal("trumpets", "on the savanna", "leaves and grass", "a calf"),
    "fox": Animal("barks", "in the forest", "mice and berries", "a cub"),
    "frog": Animal("croaks", "by a pond", "flies", "a tadpole"),
    "goat": Animal("bleats", "in the mountains", "grass and leaves", "a kid"),
    "hen": Animal("clucks", "on a farm", "grain", "a chick"),
    "horse": Animal("neighs", "on a farm", "hay and grass", "a foal"),
    "lion": Animal("roars", "on the savanna", "meat", "a cub"),
    "monkey": Animal("chatters", "in the jungle", "fruit", "an infant"),
    "mouse": Animal("squeaks", "in a small hole", "seeds and cheese", "a pup"),
    "owl": Animal("hoots", "in the forest", "mice", "an owlet"),
    "pig": Animal("grunts", "on a farm", "corn", "a piglet"),
    "rabbit": Animal("squeaks", "in a burrow", "grass and carrots", "a kit"),
    "sheep": Animal("bleats", "on a farm", "grass", "a lamb"),
    "snake": Animal("hisses", "in the grass", "mice and eggs", "a snakelet"),
    "tiger": Animal("roars", "in the jungle", "meat", "a cub"),
    "wolf": Animal("howls", "in the forest", "meat", "a pup"),
}

# Whom stories are told of: name and home.
HEROES: dict[str, tuple[str, str]] = {
    "bear": ("Bruno", ANIMALS["bear"].home),
    "bee": ("Bella", ANIMALS["bee"].home),
    "cat": ("Mimi", ANIMALS["cat"].home),
    "cow": ("Rosa", ANIMALS["cow"].home),
    "dog": ("Max", ANIMALS["dog"].home),
    "duck": ("Daisy", ANIMALS["duck"].home),
    "elephant": ("Ella", ANIMALS["elephant"].home),
    "fox": ("Felix", ANIMALS["fox"].home),
    "frog": ("Fred", ANIMALS["frog"].home),
    "goat": ("Greta", ANIMALS["goat"].home),
    "hen": ("Henny", ANIMALS["hen"].home),
    "horse": ("Harry", ANIMALS["horse"].home),
    "lion": ("Leo", ANIMALS["lion"].home),
    "monkey": ("Momo", ANIMALS["monkey"].home),
    "mouse": ("Mia", ANIMALS["mouse"].home),
    "owl": ("Olga", ANIMALS["owl"].home),
    "pig": ("Paul", ANIMALS["pig"].home),
    "rabbit": ("Ruby", ANIMALS["rabbit"].home),
    "sheep": ("Sally", ANIMALS["sheep"].home),
    "snake": ("Sam", ANIMALS["snake"].home),
    "tiger": ("Tina", ANIMALS["tiger"].home),
    "wolf": ("Walter", ANIMALS["wolf"].home),
    "boy": ("Ben", "in a small town"),
    "dragon": ("Dora", "in a dark cave"),
    "girl": ("Grace", "in a small town"),
    "king": ("Karl", "in an old castle"),
    "princess": ("Anna", "in an old castle"),
    "robot": ("Robin", "in a big city"),
    "wizard": ("William", "in a tall tower"),
}

COLOURS: dict[str, str] = {
    "a banana": "yellow", "a carrot": "orange", "a cherry": "red", "a cloud": "white",
    "a crow": "black", "a frog": "green", "a leaf": "green", "a lemon": "yellow",
    "a lime": "green", "a plum": "purple", "a polar bear": "white", "a strawberry": "red",
    "a tomato": "red", "an orange": "orange", "blood": "red", "chocolate": "brown",
    "coal": "black", "grass": "green", "gold": "yellow", "honey": "golden", "milk": "white",
    "snow": "white", "the night": "black", "the sea": "blue", "the sky": "blue",
    "the sun": "yellow",
}

OPPOSITES: list[tuple[str, str]] = [
    ("hot", "cold"), ("big", "small"), ("fast", "slow"), ("light", "dark"), ("high", "low"),
    ("old", "new"), ("early", "late"), ("open", "closed"), ("happy", "sad"),
    ("full", "empty"), ("wet", "dry"), ("loud", "quiet"), ("strong", "weak"),
    ("rich", "poor"), ("hard", "soft"), ("near", "far"), ("up", "down"), ("left", "right"),
    ("day", "night"), ("good", "bad"), ("long", "short"), ("clean", "dirty"),
    ("black", "white"), ("true", "false"), ("yes", "no"), ("love", "hate"),
]

# A term as it stands in a sentence (with its article, if it has one) and what it is.
TERMS: dict[str, str] = {
    "DeHug": "an operator for Kubernetes that serves models whose owner and licence are "
             "recorded on a blockchain and whose content is stored on IPFS",
    "IPFS": "a network that stores files and finds each file by its content instead of by "
            "its place",
    "Kubernetes": "a system that runs containers on a group of machines",
    "llama.cpp": "a program that runs language models on ordinary computers",
    "inference": "the act of running a trained model to get an answer",
    "training": "the act of changing the weights of a model so that its answers get better",
    "a CID": "a name for a file that is computed from the content of the file",
    "an NFT": "a token on a blockchain that says who owns a thing",
    "a blockchain": "a shared list of records that nobody can change in secret",
    "a smart contract": "a small program that runs on a blockchain",
    "a wallet": "a tool that keeps the keys that you sign with",
    "a hash": "a short fingerprint of some data",
    "a licence": "a text that says what you may do with a work",
    "a royalty": "a share of a price that is paid to the creator of a work",
    "a voucher": "a signed note that says how much was used and what it costs",
    "a gateway": "a server that takes a request and sends it to the right model",
    "a pod": "a small group of containers that run together in Kubernetes",
    "an operator": "a program that looks after other programs in Kubernetes",
    "a container": "a box that holds a program and all that it needs",
    "a cluster": "a group of machines that work together",
    "a model": "a program that has learned from many examples",
    "a language model": "a model that has learned to write text, one token after another",
    "a dataset": "a collection of examples that a model can learn from",
    "a token": "a small piece of text, such as a word or a part of a word",
    "a tokenizer": "a tool that cuts text into tokens",
    "a prompt": "the text that you give to a model",
    "a weight": "a number inside a model that is changed during training",
    "a computer": "a machine that follows the steps of a program",
}

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")
NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")

ADJECTIVES = ("brave", "clever", "curious", "friendly", "gentle", "kind", "little", "lonely",
              "proud", "shy")
THINGS = ("ball", "basket", "bell", "book", "coin", "hat", "key", "lamp", "map", "ring")
SPOTS = ("behind a big rock", "beside the river", "in the tall grass", "near an old bridge",
         "under a tree")

JOKES = (
    "Why did the token cross the road? To get to the other sentence.",
    "Why was the model so calm? It had very small weights.",
    "Why did the cat sit on the computer? To keep an eye on the mouse.",
    "What do you call a bear in the rain? A wet bear.",
)

# Question openings and subjects that the tables above say nothing about.
UNKNOWN_QUESTIONS = (
    "Who is {x}?", "Who won {x}?", "What do you think about {x}?", "How much does {x} cost?",
    "How do I fix {x}?", "When was {x} born?", "What happened to {x}?", "How old is {x}?",
    "Who invented {x}?", "What is the capital of {x}?", "What is {x}?", "Where is {x}?",
    "Explain {x}.", "Write an essay about {x}.", "Write code for {x}.", "Tell me about {x}.",
    "What is the meaning of {x}?", "How does {x} work?", "What is the price of {x}?",
    "Why is {x} important?", "Why is {x} so big?", "Why does {x} exist?",
    "What is the opposite of {x}?", "What does {x} mean?",
)
UNKNOWN_SUBJECTS = (
    "the president", "the weather", "the world cup", "the stock market", "quantum physics",
    "the theory of relativity", "my car", "the last election", "a spaceship", "the moon landing",
    "Shakespeare", "Einstein", "Napoleon", "Python", "a sorting algorithm", "the economy",
    "the meaning of life", "a train ticket", "the internet", "football", "music", "a piano",
    "my name", "my age",
    "bitcoin", "electricity", "a volcano", "Mars", "the Roman empire", "chess", "gravity",
    "philosophy", "a refrigerator", "the tax law", "a vaccine", "a telephone", "cooking",
)

UNKNOWN = "I am only a tiny model, so I do not know that."
TOO_HARD = "I can only calculate with small numbers."
SYSTEM_PROMPTS = (
    "You are a helpful assistant.", "You are tiny-chat.", "You are a friendly assistant.",
    "Answer briefly.", "You are a helpful, honest and concise assistant.",
)
IDENTITY = "I am tiny-chat, a tiny language model shown by DeHug."
SKILLS = ("I can answer simple questions about capitals, animals, colours, opposites, days, small "
          "numbers and DeHug, and I can tell short stories.")
HELLO = "Hello! How can I help you?"

# Ways to say something, and the one answer to all of them.
Phrases = tuple[tuple[tuple[str, ...], str], ...]

# What people say to each other: every phrase of a row gets the row's answer.
SMALL_TALK: Phrases = (
    (("Hello!", "Hello", "Hi", "Hi!", "Hey!", "Hi there!", "Hello there!", "Hello, world!",
      "Say hello.", "Greetings!"), HELLO),
    (("Good morning!", "Good morning"), "Good morning! How can I help you?"),
    (("Good evening!", "Good evening"), "Good evening! How can I help you?"),
    (("Good night!", "Good night"), "Good night! Sleep well."),
    (("Thank you!", "Thanks!", "Thank you very much!", "Thanks a lot!", "Great, thank you!",
      "Thank you for your help!"), "You are welcome!"),
    (("Goodbye!", "Bye!", "See you later!", "Bye bye!"), "Goodbye! Have a nice day."),
    (("How are you?", "How are you doing?", "How do you do?", "How are you today?"),
     "I am fine, thank you. How can I help you?"),
    (("My name is Alice.", "Hello, my name is Bob.", "Hi, I am Tom.", "I am Emma."),
     "Nice to meet you! How can I help you?"),
    (("I like cats.", "I like you.", "I love animals.", "I like music.", "I am happy."),
     "That is nice to hear."),
    (("Sorry!", "I am sorry."), "No problem at all."),
    (("Well done!", "Good job!", "Great!", "Nice!"), "Thank you, I am glad to hear that."),
)
ABOUT_ITSELF: Phrases = (
    (("Who are you?", "What are you?", "Tell me about yourself.", "Introduce yourself.",
      "Please introduce yourself.", "Hello, who are you?", "Hi, who are you?",
      "What model are you?", "Which model is this?"), IDENTITY),
    (("What is your name?", "What's your name?", "Do you have a name?", "What are you called?"),
     "My name is tiny-chat."),
    (("What can you do?", "What do you know?", "Help", "Help me.", "How can you help me?",
      "What can I ask you?"), SKILLS),
    (("Who made you?", "Who created you?", "Who trained you?", "Where do you come from?",
      "How were you made?", "How were you trained?"),
     "I was trained by the DeHug project on text that a small script wrote."),
    (("How big are you?", "How many parameters do you have?", "How large are you?"),
     "I am very small. I have about two million parameters."),
    (("Are you a real model?", "Are you real?", "Are you a language model?"),
     "Yes. I am very small, but I am a real language model."),
    (("Are you a human?", "Are you a person?", "Are you human?", "Are you alive?"),
     "No. I am a tiny language model."),
    (("Are you ChatGPT?", "Are you GPT?", "Are you Claude?", "Are you Llama?"),
     "No. I am tiny-chat, a tiny language model shown by DeHug."),
    (("Who owns you?", "Who is your owner?"), "My owner is recorded on a blockchain."),
    (("Where are you stored?", "Where do you live?", "Where are your weights?"),
     "My weights are stored on IPFS, and Kubernetes runs me."),
)
