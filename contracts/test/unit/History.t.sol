// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev What was is told as it was.
contract HistoryTest is GrantFixture {
    ILicenseRegistry.Status private constant GRANTED = ILicenseRegistry.Status.Granted;
    ILicenseRegistry.Status private constant EXPIRED = ILicenseRegistry.Status.Expired;

    function test_AGapIsTold() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 50 days);
        grantToPayer(tokenId, hash);
        expectStatus(tokenId, START - 1, ILicenseRegistry.Status.NoGrant, hash);
        expectStatus(tokenId, START, GRANTED, hash);
        expectStatus(tokenId, START + 30 days - 1, GRANTED, hash);
        expectStatus(tokenId, START + 30 days, EXPIRED, hash);
        expectStatus(tokenId, START + 50 days - 1, EXPIRED, hash);
        expectStatus(tokenId, START + 50 days, GRANTED, hash);
        ILicenseRegistry.Check memory answer = licenses.check(tokenId, payer, START + 1);
        vm.assertEq(answer.grantedAt, START);
        vm.assertEq(answer.expiresAt, START + 30 days);
    }

    function test_ASwapEndsTheGrantBefore() public {
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        grantToPayer(tokenId, hash);
        vm.warp(START + 10 days);
        grantToPayer(tokenId, other);
        expectStatus(tokenId, START + 10 days - 1, GRANTED, hash);
        expectStatus(tokenId, START + 10 days, GRANTED, other);
        expectStatus(tokenId, START + 40 days, EXPIRED, other);
        vm.assertEq(licenses.check(tokenId, payer, START).expiresAt, START + 10 days);
        // And back: three grants are told apart.
        vm.warp(START + 20 days);
        grantToPayer(tokenId, hash);
        expectStatus(tokenId, START + 1, GRANTED, hash);
        expectStatus(tokenId, START + 15 days, GRANTED, other);
        expectStatus(tokenId, START + 25 days, GRANTED, hash);
    }

    function test_ARevocationIsTold() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 1 days);
        revokeAs(creator, tokenId);
        vm.warp(START + 10 days);
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        grantToPayer(tokenId, other);
        expectStatus(tokenId, START + 4 days - 1, GRANTED, hash);
        expectStatus(tokenId, START + 4 days, ILicenseRegistry.Status.Revoked, hash);
        expectStatus(tokenId, START + 10 days - 1, ILicenseRegistry.Status.Revoked, hash);
        expectStatus(tokenId, START + 10 days, GRANTED, other);
        vm.assertEq(licenses.check(tokenId, payer, START).revokedAt, START + 4 days);
    }

    function test_RenewalsOfOneGrantAreOne() public {
        for (uint64 i = 0; i < 5; ++i) {
            grantToPayer(tokenId, hash);
            vm.warp(block.timestamp + 29 days);
        }
        vm.warp(START + 200 days);
        grantToPayer(tokenId, hash);
        vm.assertEq(licenses.grantsOf(tokenId, payer), 6);
        expectStatus(tokenId, START + 150 days - 1, GRANTED, hash);
        expectStatus(tokenId, START + 150 days, EXPIRED, hash);
        vm.assertEq(licenses.check(tokenId, payer, START + 149 days).grantedAt, START);
    }

    function test_ARenewalKeepsWhatWasBefore() public {
        grantToPayer(tokenId, hash);
        vm.warp(START + 50 days);
        grantToPayer(tokenId, hash);
        vm.warp(START + 60 days);
        grantToPayer(tokenId, hash);
        expectStatus(tokenId, START + 1, GRANTED, hash);
        expectStatus(tokenId, START + 45 days, EXPIRED, hash);
        expectStatus(tokenId, START + 110 days - 1, GRANTED, hash);
    }

    /// @dev Between two grants of an open token its open terms held.
    function test_OpenTermsHoldBetweenGrants() public {
        uint256 open = openToken();
        bytes32 paid = offerAs(creator, open, paidBesideOpen());
        grantToPayer(open, paid);
        vm.warp(START + 50 days);
        grantToPayer(open, paid);
        expectStatus(open, START - 1, ILicenseRegistry.Status.Open, hashOf(openTerms()));
        expectStatus(open, START, GRANTED, paid);
        expectStatus(open, START + 40 days, ILicenseRegistry.Status.Open, hashOf(openTerms()));
        expectStatus(open, START + 50 days, GRANTED, paid);
    }

    function test_ManyGrantsOfOneSecond() public {
        bytes32 other = offerAs(creator, tokenId, named("LicenseRef-Other"));
        for (uint256 i = 0; i < 3; ++i) {
            grantToPayer(tokenId, hash);
            grantToPayer(tokenId, other);
        }
        vm.assertEq(licenses.grantsOf(tokenId, payer), 6);
        expectStatus(tokenId, START - 1, ILicenseRegistry.Status.NoGrant, hash);
        expectStatus(tokenId, START, GRANTED, other);
    }
}

/// @dev Random histories against a model that keeps every event and replays them all for each question.
contract HistoryModelTest is GrantFixture {
    struct Event {
        uint64 at;
        bool revocation;
        uint256 t;
    }

    /// @dev What a replay comes to. `t` counts from 1; 0 is none.
    struct State {
        uint256 t;
        uint64 from;
        uint64 end;
        uint64 revokedAt;
    }

    struct Answer {
        uint64 at;
        ILicenseRegistry.Status status;
        uint40 termsIndex;
    }

    uint256 private constant KINDS = 3; // own terms among those granted, open terms, no terms
    ITermsRegistry.Terms[4] private known; // from 1
    bytes32[4] private hashes;
    uint256[KINDS] private tokens;
    Event[] private events;
    Answer[] private answers;

    function setUp() public override {
        super.setUp();
        for (uint256 t = 1; t <= 3; ++t) {
            known[t] = paidBesideOpen();
            known[t].grantPrice = 0;
        }
        (known[2].period, known[2].noticePeriod) = (1 days, 0);
        (known[3].period, known[3].noticePeriod) = (0, 10 days);
        bytes32[KINDS] memory own = [register(known[1]), register(openTerms()), bytes32(0)];
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            string memory name = string.concat("alice/kind-", vm.toString(kind));
            tokens[kind] = publishAs(creator, name, keccak256(bytes(name)), own[kind]);
            for (uint256 t = 1; t <= 3; ++t) {
                hashes[t] = offerAs(creator, tokens[kind], known[t]);
            }
        }
    }

    function testFuzz_CheckAnswersForThePastAsItDidThen(uint256[24] memory seeds, uint8 kind) public {
        kind %= uint8(KINDS);
        for (uint256 i = 0; i < seeds.length; ++i) {
            vm.warp(block.timestamp + wait(seeds[i]));
            seeds[i] >>= 128;
            answer(kind);
            if (seeds[i] % 5 == 0) revokeRandomly(kind);
            else grantRandomly(kind, seeds[i] / 5);
            answer(kind);
        }
        for (uint256 i = 0; i < answers.length; ++i) {
            expect(kind, answers[i].at, answers[i].status, answers[i].termsIndex);
        }
        for (uint256 i = 0; i < events.length; ++i) {
            State memory s = replay(events[i].at);
            uint64[3] memory times = [events[i].at, s.end, s.revokedAt];
            for (uint64 j = 0; j < 9; ++j) {
                uint64 at = times[j / 3] + j % 3;
                if (at != 0) compare(kind, at - 1);
            }
        }
    }

    function wait(uint256 seed) private pure returns (uint256) {
        uint256 how = seed % 8;
        if (how < 2) return how;
        if (how < 5) return seed / 8 % 3 days;
        return how == 5 ? 1 days : how == 6 ? 30 days : seed / 8 % 60 days;
    }

    function grantRandomly(uint256 kind, uint256 seed) private {
        uint256 t = 1 + seed % 3;
        uint256 how = seed / 3 % 5; // the licensee, the owner, a stranger; signed, sent by the owner or a stranger
        State memory s = replay(uint64(block.timestamp));
        bool runs = isRunning(s, uint64(block.timestamp));
        bool renewal = runs && s.t == t;
        bool chosen = how == 0 || how > 2;
        bool owners = how == 1 || how == 3;
        bool may = (chosen || (renewal && kind != 1)) && (owners || !isLocked(t))
            && !(renewal && known[t].period == 0 && s.revokedAt == 0);

        bool done = attempt(tokens[kind], hashes[t], how);
        vm.assertEq(done, may, "may grant");
        if (done) events.push(Event(uint64(block.timestamp), false, t));
    }

    function attempt(uint256 id, bytes32 termsHash, uint256 how) private returns (bool done) {
        bytes memory call = abi.encodeCall(licenses.grant, (id, termsHash, payer));
        if (how > 2) {
            uint64 deadline = type(uint64).max;
            bytes memory signature = sign(PAYER_KEY, licenses.acceptDigest(id, termsHash, payer, payer, deadline));
            call = abi.encodeCall(licenses.grantWithSig, (id, termsHash, payer, payer, deadline, signature));
        }
        vm.prank(how == 0 ? payer : how == 1 || how == 3 ? creator : stranger);
        (done,) = address(licenses).call(call);
    }

    function revokeRandomly(uint256 kind) private {
        State memory s = replay(uint64(block.timestamp));
        bool may = isRunning(s, uint64(block.timestamp));
        vm.prank(creator);
        (bool done,) = address(licenses).call(abi.encodeCall(licenses.revoke, (tokens[kind], payer)));
        vm.assertEq(done, may, "may revoke");
        if (done && s.revokedAt == 0) events.push(Event(uint64(block.timestamp), true, s.t));
    }

    /// @dev The last event on these terms was a revocation.
    function isLocked(uint256 t) private view returns (bool) {
        for (uint256 i = events.length; i > 0; --i) {
            if (events[i - 1].t == t) return events[i - 1].revocation;
        }
        return false;
    }

    function replay(uint64 until) private view returns (State memory s) {
        for (uint256 i = 0; i < events.length && events[i].at <= until; ++i) {
            Event memory e = events[i];
            ITermsRegistry.Terms memory made = known[e.t];
            if (e.revocation) {
                s.revokedAt = e.at + made.noticePeriod;
            } else if (isRunning(s, e.at) && s.t == e.t) {
                s.end = made.period == 0 ? 0 : s.end + made.period;
                s.revokedAt = 0;
            } else {
                s = State(e.t, e.at, made.period == 0 ? 0 : e.at + made.period, 0);
            }
        }
    }

    function isRunning(State memory s, uint64 at) private pure returns (bool) {
        return s.t != 0 && (s.end == 0 || at < s.end) && (s.revokedAt == 0 || at < s.revokedAt);
    }

    /// @dev The last answer of a second is the one that counts.
    function answer(uint256 kind) private {
        uint64 at = uint64(block.timestamp);
        (ILicenseRegistry.Status status, uint40 termsIndex) = licenses.statusOf(tokens[kind], payer, at);
        if (answers.length != 0 && answers[answers.length - 1].at == at) answers.pop();
        answers.push(Answer(at, status, termsIndex));
    }

    function compare(uint256 kind, uint64 at) private view {
        State memory s = replay(at);
        uint40 termsIndex = terms.termsIndexOf(hashes[s.t]);
        if (isRunning(s, at)) return expect(kind, at, ILicenseRegistry.Status.Granted, termsIndex);
        if (kind == 1) {
            return expect(kind, at, ILicenseRegistry.Status.Open, terms.termsIndexOf(hashOf(openTerms())));
        }
        if (s.t == 0 && kind == 2) return expect(kind, at, ILicenseRegistry.Status.NoTerms, 0);
        if (s.t == 0) return expect(kind, at, ILicenseRegistry.Status.NoGrant, terms.termsIndexOf(hashes[1]));
        bool revoked = s.revokedAt != 0 && (s.end == 0 || s.revokedAt < s.end);
        expect(kind, at, revoked ? ILicenseRegistry.Status.Revoked : ILicenseRegistry.Status.Expired, termsIndex);
    }

    function expect(uint256 kind, uint64 at, ILicenseRegistry.Status status, uint40 termsIndex) private view {
        expectStatus(tokens[kind], at, status, terms.termsHashOf(termsIndex));
    }
}
