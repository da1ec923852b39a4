"""Tests of the training text; run with `python -m unittest tinymodel.test_corpus` in tools/."""

import itertools
import operator
import random
import re
import unittest

from tinymodel import facts
from tinymodel.corpus import TOPICS, ask, chats
from tinymodel.evaluate import SHOWN_QUESTIONS, is_right


class Corpus(unittest.TestCase):
    """What must hold for all text that the model learns from."""

    def test_one_seed_writes_one_text(self) -> None:
        first, again, other = (list(itertools.islice(chats(seed), 200)) for seed in (3, 3, 4))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_chats_alternate_and_end_with_an_answer(self) -> None:
        for chat in itertools.islice(chats(1), 2000):
            roles = [message["role"] for message in chat if message["role"] != "system"]
            self.assertEqual(roles, ["user", "assistant"] * (len(roles) // 2))

    def test_every_answer_is_a_sentence(self) -> None:
        rng = random.Random(1)
        for topic in TOPICS:
            for _ in range(300):
                _, answer = ask(rng, topic)
                with self.subTest(topic=topic, answer=answer):
                    self.assertRegex(answer, r"^[A-Z0-9l][^{}]*[.!?]$")

    def test_sums_are_right(self) -> None:
        rng, checked = random.Random(1), 0
        meaning = {"plus": operator.add, "minus": operator.sub, "times": operator.mul}
        for _ in range(2000):
            _, answer = ask(rng, "arithmetic")
            if answer == facts.TOO_HARD:
                continue
            a, word, b, result = re.fullmatch(r"(\d+) (\w+) (\d+) is (\d+)\.", answer).groups()
            self.assertEqual(meaning[word](int(a), int(b)), int(result), answer)
            checked += 1
        self.assertGreater(checked, 1000)

    def test_no_word_has_two_opposites(self) -> None:
        words = [word for pair in facts.OPPOSITES for word in pair]
        self.assertEqual(sorted(set(words)), sorted(words))

    def test_one_question_has_one_answer(self) -> None:
        rng, answers = random.Random(2), {}
        for topic in set(TOPICS) - {"story", "joke"}:
            for _ in range(3000):
                question, answer = ask(rng, topic)
                self.assertEqual(answers.setdefault(question, answer), answer, question)

    def test_the_grammar_asks_what_readers_try_first(self) -> None:
        rng, topics = random.Random(3), set(TOPICS)
        asked = {ask(rng, topic)[0] for topic in topics for _ in range(12_000)}
        missing = {q for q in SHOWN_QUESTIONS if q not in asked and q[0].isupper()}
        self.assertEqual(missing, set())


    def test_every_story_of_the_grammar_is_coherent(self) -> None:
        rng = random.Random(4)
        for _ in range(2000):
            question, answer = ask(rng, "story")
            self.assertTrue(is_right("story", question, "", answer), f"{question} {answer}")


class Judgement(unittest.TestCase):
    """The evaluation can find fault."""

    def test_answers_are_judged_by_topic(self) -> None:
        tale = ("Once upon a time there was a kind bear named Bruno who lived in the forest. "
                "Bruno found a hat. It belonged to a fox. Bruno gave the hat back. "
                "From that day on they were good friends.")
        cases = {
            "right fact": ("capital", "?", "Paris.", "Paris.", True),
            "wrong fact": ("capital", "?", "Paris.", "Rome.", False),
            "known joke": ("joke", "?", facts.JOKES[0], facts.JOKES[1], True),
            "made-up joke": ("joke", "?", facts.JOKES[0], "Ha.", False),
            "story of the one asked for": ("story", "a tale about a bear.", "", tale, True),
            "story of another": ("story", "a tale about an owl.", "", tale, False),
            "story without the second": ("story", "about a bear and a cow.", "", tale, False),
            "story with the second": ("story", "about a bear and a fox.", "", tale, True),
            "story that changes the name": (
                "story", "a tale.", "", tale.replace("Bruno gave", "Leo gave"), False),
            "story that changes the thing": (
                "story", "a tale.", "", tale.replace("the hat", "the key"), False),
            "story that stops": ("story", "a tale.", "", tale[:60], False),
        }
        for name, (topic, question, expected, given, want) in cases.items():
            with self.subTest(name):
                self.assertIs(is_right(topic, question, expected, given), want)


if __name__ == "__main__":
    unittest.main()
