"""Writes tiny-chat's training text: a seeded grammar that turns facts into short chats.

Run `python -m tinymodel.corpus --count 5` to read a few.
"""

import argparse
import random
from collections.abc import Callable, Iterator

from tinymodel import facts

Message = dict[str, str]
Pair = tuple[str, str]
Topic = Callable[[random.Random], Pair]


def with_article(noun: str) -> str:
    """Return the noun with "a" or "an" before it."""
    return f"an {noun}" if noun[0].lower() in "aeiou" else f"a {noun}"


def capitalised(text: str) -> str:
    """Return the text with its first letter in upper case, the rest unchanged."""
    return text[0].upper() + text[1:]


def capital(rng: random.Random) -> Pair:
    """Ask for the capital of a country, or for the country of a capital."""
    country = rng.choice(list(facts.CAPITALS))
    city = facts.CAPITALS[country]
    if rng.random() < 0.25:
        question = rng.choice((
            f"{city} is the capital of which country?", f"Which country has the capital {city}?",
            f"Where is {city}?", f"What country is {city} the capital of?"))
        return question, f"{city} is the capital of {country}."
    question = rng.choice((
        f"What is the capital of {country}?", f"What is the capital of {country}?",
        f"What's the capital of {country}?", f"Tell me the capital of {country}.",
        f"Which city is the capital of {country}?", f"What is the capital city of {country}?",
        f"Do you know the capital of {country}?", f"Name the capital of {country}.",
        f"Capital of {country}?"))
    return question, f"The capital of {country} is {city}."


def animal(rng: random.Random) -> Pair:
    """Ask one thing, or everything, about an animal."""
    name = rng.choice(list(facts.ANIMALS))
    one, fact = with_article(name), facts.ANIMALS[name]
    asked = rng.randrange(5)
    if asked == 0:
        return rng.choice((f"What sound does {one} make?", f"What does {one} say?",
                           f"Which sound does {one} make?")), f"{capitalised(one)} {fact.sound}."
    if asked == 1:
        return rng.choice((f"Where does {one} live?", f"Where do you find {one}?")), (
            f"{capitalised(one)} lives {fact.home}.")
    if asked == 2:
        return rng.choice((f"What does {one} eat?", f"What do you feed {one}?",
                           f"What food does {one} like?")), f"{capitalised(one)} eats {fact.food}."
    if asked == 3:
        return rng.choice((f"What is a young {name} called?", f"What is a baby {name} called?",
                           f"What do you call a baby {name}?")), (
            f"A young {name} is called {fact.young}.")
    return rng.choice((f"Tell me about the {name}.", f"What do you know about {one}?",
                       f"What is {one}?", f"Describe {one}.", f"Tell me about {one}.")), (
        f"{capitalised(one)} is an animal that lives {fact.home}. "
        f"It eats {fact.food}, and it {fact.sound}.")


def colour(rng: random.Random) -> Pair:
    """Ask for the colour of a thing."""
    thing = rng.choice(list(facts.COLOURS))
    spelling = rng.choice(("colour", "color"))
    question = rng.choice((f"What {spelling} is {thing}?", f"Which {spelling} is {thing}?",
                           f"What is the {spelling} of {thing}?",
                           f"Tell me the {spelling} of {thing}."))
    return question, f"{capitalised(thing)} is {facts.COLOURS[thing]}."


def opposite(rng: random.Random) -> Pair:
    """Ask for the opposite of a word, in both directions."""
    word, other = rng.sample(rng.choice(facts.OPPOSITES), 2)
    question = rng.choice((f"What is the opposite of {word}?", f"Tell me the opposite of {word}.",
                           f"What's the opposite of {word}?", f"Opposite of {word}?",
                           f"What is the opposite of the word {word}?"))
    return question, f"The opposite of {word} is {other}."


def term(rng: random.Random) -> Pair:
    """Ask what a term of the field means."""
    phrase = rng.choice(list(facts.TERMS))
    bare = phrase.removeprefix("an ").removeprefix("a ")
    question = rng.choice((f"What is {phrase}?", f"What is {phrase}?", f"What's {phrase}?",
                           f"What does {bare} mean?", f"Explain {phrase}.", f"Define {bare}.",
                           f"Tell me what {phrase} is.", f"Tell me about {phrase}.",
                           f"Can you explain what {phrase} is?"))
    subject = phrase if phrase == "llama.cpp" else capitalised(phrase)
    return question, f"{subject} is {facts.TERMS[phrase]}."


def arithmetic(rng: random.Random) -> Pair:
    """Ask for a sum, a difference or a product of numbers up to ten; refuse larger ones."""
    a, b = rng.randrange(11), rng.randrange(11)
    word, sign, result = rng.choice((("plus", "+", a + b), ("plus", "+", a + b),
                                     ("minus", "-", abs(a - b)), ("times", "*", a * b)))
    if word == "minus":
        a, b = max(a, b), min(a, b)
    if rng.random() < 0.15:
        a, b = rng.sample((rng.randrange(11, 1000), rng.randrange(rng.choice((11, 100, 1000)))), 2)
        return rng.choice((f"What is {a} {word} {b}?", f"What is {a} {sign} {b}?",
                           f"{a} {sign} {b}")), facts.TOO_HARD
    question = rng.choice((
        f"What is {a} {word} {b}?", f"What is {a} {word} {b}?", f"What is {a} {sign} {b}?",
        f"How much is {a} {word} {b}?", f"How much is {a} {sign} {b}?", f"{a} {sign} {b}",
        f"Calculate {a} {word} {b}.", f"What is {facts.NUMBERS[a]} {word} {facts.NUMBERS[b]}?"))
    return question, f"{a} {word} {b} is {result}."


def calendar(rng: random.Random) -> Pair:
    """Ask for the day or month before or after another."""
    kind, names = rng.choice((("day", facts.DAYS), ("month", facts.MONTHS)))
    at = rng.randrange(len(names))
    side, found = rng.choice((("after", names[(at + 1) % len(names)]), ("before", names[at - 1])))
    question = rng.choice((f"What comes {side} {names[at]}?",
                           f"Which {kind} is {side} {names[at]}?",
                           f"What {kind} comes {side} {names[at]}?"))
    return question, f"The {kind} {side} {names[at]} is {found}."


def _from_table(table: facts.Phrases) -> Topic:
    def topic(rng: random.Random) -> Pair:
        phrases, answer = rng.choice(table)
        return rng.choice(phrases), answer
    return topic


small_talk = _from_table(facts.SMALL_TALK)
about_itself = _from_table(facts.ABOUT_ITSELF)


def joke(rng: random.Random) -> Pair:
    """Ask for a joke."""
    return rng.choice(("Tell me a joke.", "Make me laugh.", "Do you know a joke?",
                       "Tell a joke.")), rng.choice(facts.JOKES)


def counting(rng: random.Random) -> Pair:
    """Ask to count up to a number, or for all days or months."""
    if rng.random() < 0.3:
        kind, names = rng.choice((("days of the week", facts.DAYS),
                                  ("months of the year", facts.MONTHS)))
        question = rng.choice((f"Name the {kind}.", f"What are the {kind}?", f"List the {kind}."))
        return question, f"The {kind} are {', '.join(names[:-1])} and {names[-1]}."
    last = rng.randrange(2, 11)
    shown = rng.choice((str(last), facts.NUMBERS[last]))
    return rng.choice((f"Count to {shown}.", f"Can you count to {shown}?",
                       f"Count from 1 to {shown}.")), (
        ", ".join(str(n) for n in range(1, last + 1)) + ".")


def story(rng: random.Random) -> Pair:
    """Ask for a story, mostly about someone; the hero of the answer is the one asked for."""
    hero, friend = rng.sample(list(facts.HEROES), 2)
    about = rng.choices(("one", "two", "any"), (60, 20, 20))[0]
    kind = rng.choice(("story", "short story", "story", "tale"))
    verb = rng.choice(("Tell me", "Write", "Tell", "Write me", "Tell me", "Tell me"))
    question = f"{verb} a {kind}" + {
        "one": f" about {with_article(hero)}.", "any": ".",
        "two": f" about {with_article(hero)} and {with_article(friend)}."}[about]
    # More often than not a hero has one story of its own: so the likeliest answer is a whole one.
    own = random.Random(hero) if rng.random() < 0.6 else rng
    if about != "two":
        friend = own.choice([other for other in facts.HEROES if other != hero])
    return question, tell(own, hero, friend)


def tell(rng: random.Random, hero: str, friend: str) -> str:
    """Return a story of six sentences about two of facts.HEROES."""
    name, home = facts.HEROES[hero]
    trait, other = rng.sample(facts.ADJECTIVES, 2)
    thing, spot = rng.choice(facts.THINGS), rng.choice(facts.SPOTS)
    start = (f"Once upon a time there was {with_article(trait)} {hero} named {name} "
             f"who lived {home}. ")
    if rng.random() < 0.5:
        return start + (
            f"One morning {name} could not find the {thing}. "
            f"{capitalised(with_article(other))} {friend} came by and asked, \"Can I help you?\" "
            f"They looked everywhere and found the {thing} {spot}. "
            f"{name} was very happy and thanked the {friend}. "
            f"From that day on they were good friends.")
    return start + (
        f"One day {name} found {with_article(thing)} {spot}. "
        f"It belonged to {with_article(other)} {friend} who had looked for it all day. "
        f"So {name} gave the {thing} back. "
        f"The {friend} smiled and said, \"Thank you, {name}!\" "
        f"From that day on they were good friends.")


def unknown(rng: random.Random) -> Pair:
    """Ask for something that the tables say nothing about, often about an invented name."""
    subject = rng.choice(facts.UNKNOWN_SUBJECTS)
    if rng.random() < 0.5:
        syllables = ("ba", "dor", "el", "fi", "gan", "ka", "lu", "mir", "no", "or", "pel", "ra",
                     "sto", "tu", "vel", "wi", "xa", "yon", "za")
        subject = capitalised("".join(rng.choices(syllables, k=rng.randint(2, 4))))
        subject += rng.choice(("", "", "ia", "land", "stan"))
    return rng.choice(facts.UNKNOWN_QUESTIONS).format(x=subject), facts.UNKNOWN


TOPICS: dict[str, tuple[Topic, float]] = {
    "capital": (capital, 15), "animal": (animal, 12), "colour": (colour, 7),
    "opposite": (opposite, 8), "term": (term, 13), "arithmetic": (arithmetic, 16),
    "calendar": (calendar, 6), "small talk": (small_talk, 7), "itself": (about_itself, 7),
    "joke": (joke, 1.5), "counting": (counting, 3), "story": (story, 9), "unknown": (unknown, 9),
}


def ask(rng: random.Random, topic: str | None = None) -> Pair:
    """Return one question and its answer, of the topic or of a topic drawn by weight."""
    if topic is None:
        weights = [weight for _, weight in TOPICS.values()]
        topic = rng.choices(list(TOPICS), weights)[0]
    return TOPICS[topic][0](rng)


def as_typed(rng: random.Random, question: str) -> str:
    """Return the question as a hurried person may type it: case, full stop and courtesy vary."""
    if rng.random() < 0.06 and len(question.split()) > 2:
        question = f"Please {question[0].lower()}{question[1:]}"
    if rng.random() < 0.12:
        question = question.lower()
    elif rng.random() < 0.06:
        question = question[0].lower() + question[1:]
    if rng.random() < 0.12:
        question = question.rstrip("?.!")
    return question


def _capital_follow_up(rng: random.Random) -> list[Pair]:
    first, second = rng.sample(list(facts.CAPITALS), 2)
    return [(f"What is the capital of {first}?",
             f"The capital of {first} is {facts.CAPITALS[first]}."),
            (rng.choice((f"And of {second}?", f"And {second}?", f"What about {second}?")),
             f"The capital of {second} is {facts.CAPITALS[second]}.")]


def _pairs(rng: random.Random) -> list[Pair]:
    if rng.random() < 0.04:
        return _capital_follow_up(rng)
    return [ask(rng) for _ in range(rng.choices((1, 2, 3), (76, 18, 6))[0])]


def chats(seed: int) -> Iterator[list[Message]]:
    """Yield chats without end; the same seed yields the same chats."""
    rng = random.Random(seed)
    while True:
        messages: list[Message] = []
        if rng.random() < 0.3:
            messages.append({"role": "system", "content": rng.choice(facts.SYSTEM_PROMPTS)})
        for question, answer in _pairs(rng):
            messages.append({"role": "user", "content": as_typed(rng, question)})
            messages.append({"role": "assistant", "content": answer})
        yield messages


def main() -> None:
    """Print a few chats."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10, help="chats to print")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    for _, chat in zip(range(args.count), chats(args.seed)):
        print(*(f"{m['role']}: {m['content']}" for m in chat), sep="\n", end="\n\n")


if __name__ == "__main__":
    main()
