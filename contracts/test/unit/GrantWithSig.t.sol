// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ILicenseRegistry} from "../../src/interfaces/ILicenseRegistry.sol";
import {ITermsRegistry} from "../../src/interfaces/ITermsRegistry.sol";
import {ApprovingWallet, HostileWallet} from "../mocks/Wallets.sol";
import {GrantFixture} from "../utils/GrantFixture.sol";

/// @dev Deploys wallets that approve of one digest from the start, at addresses known before.
contract WalletFactory {
    function deploy(bytes32 digest) external returns (address) {
        ApprovingWallet wallet = new ApprovingWallet{salt: 0}();
        wallet.approve(digest);
        return address(wallet);
    }

    function addressOf() external view returns (address) {
        bytes32 code = keccak256(type(ApprovingWallet).creationCode);
        return address(uint160(uint256(keccak256(abi.encodePacked(hex"ff", address(this), bytes32(0), code)))));
    }
}

contract GrantWithSigTest is GrantFixture {
    bytes32 private constant SPLIT = keccak256("Split(uint16 creator,uint16 owner,uint16 provider)");
    string private constant TERMS_TYPE =
        "Terms(string licenseId,bytes32 textDigest,bool open,bool commercialUse,bool attribution,bool derivatives,bool revocable,uint32 noticePeriod,uint32 period,uint32 seats,address currency,uint96 grantPrice,uint8 inputMeasure,uint8 outputMeasure,uint64 inputPrice,uint64 outputPrice,uint64 requestPrice,Split split)";
    string private constant ACCEPT_TYPE =
        "Accept(address licensee,uint256 tokenId,Terms terms,address payer,uint32 sequence,uint64 deadline)Split(uint16 creator,uint16 owner,uint16 provider)";
    bytes32 private constant COUNTERFACTUAL = 0x6492649264926492649264926492649264926492649264926492649264926492;

    function test_TheSenderPaysForWhatTheLicenseeSigned() public {
        fund(stranger, address(licenses), PRICE);
        bytes memory signature = consent(tokenId, hash, stranger);
        vm.expectEmit(address(licenses));
        emit ILicenseRegistry.Granted(tokenId, payer, index, stranger, START, START + 30 days, PRICE, PRICE);
        vm.assertEq(send(stranger, stranger, signature), START + 30 days);
        vm.assertEq(token.balanceOf(stranger), 0);
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, hash);
    }

    function test_TheLicenseePaysFromItsAllowance() public {
        fund(payer, address(licenses), PRICE);
        bytes memory signature = consent(tokenId, hash, payer);
        vm.assertEq(send(stranger, payer, signature), START + 30 days);
        vm.assertEq(token.balanceOf(payer), 0);
    }

    function test_TheOwnerGivesWhatTheLicenseeAccepts() public {
        bytes memory signature = consent(tokenId, hash, creator);
        vm.assertEq(send(creator, creator, signature), START + 30 days);
        expectCredits(tokenId, 0, 0);
    }

    function test_TakesTheSixtyFourByteForm() public {
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(PAYER_KEY, licenses.acceptDigest(tokenId, hash, payer, creator, DEADLINE));
        send(creator, creator, abi.encodePacked(r, uint256(s) | uint256(v - 27) << 255));
        expectStatus(tokenId, START, ILicenseRegistry.Status.Granted, hash);
    }

    function test_TakesAContractWalletsWord() public {
        ApprovingWallet wallet = new ApprovingWallet();
        expectInvalid(address(wallet));
        sendFor(address(wallet), "");
        wallet.approve(licenses.acceptDigest(tokenId, hash, address(wallet), creator, DEADLINE));
        sendFor(address(wallet), "");
        vm.assertEq(licenses.userExpires(tokenId, address(wallet)), START + 30 days);
    }

    function test_TakesTheWordOfAWalletThatIsNotThereYet() public {
        WalletFactory factory = new WalletFactory();
        address wallet = factory.addressOf();
        bytes32 digest = licenses.acceptDigest(tokenId, hash, wallet, creator, DEADLINE);
        bytes memory deployment = abi.encodeCall(factory.deploy, (digest));
        bytes memory signature = abi.encodePacked(abi.encode(address(factory), deployment, ""), COUNTERFACTUAL);
        vm.assertEq(wallet.code.length, 0);
        sendFor(wallet, signature);
        vm.assertGt(wallet.code.length, 0);
        vm.assertEq(licenses.userExpires(tokenId, wallet), START + 30 days);
    }

    function test_AHostileWalletsAnswerIsNoConsent() public {
        for (uint256 i = 0; i <= uint256(type(HostileWallet.Answer).max); ++i) {
            address wallet = address(new HostileWallet(HostileWallet.Answer(i)));
            bytes memory call =
                abi.encodeCall(licenses.grantWithSig, (tokenId, hash, wallet, creator, DEADLINE, bytes("")));
            vm.prank(creator);
            (bool done,) = address(licenses).call{gas: 3_000_000}(call);
            vm.assertFalse(done);
            vm.assertEq(licenses.userExpires(tokenId, wallet), 0);
        }
    }

    function test_HoldsInItsLastSecondAndNotBehindIt() public {
        bytes memory signature = consent(tokenId, hash, creator);
        vm.warp(DEADLINE + 1);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseDeadlineOver.selector, DEADLINE));
        send(creator, creator, signature);
        vm.warp(DEADLINE);
        send(creator, creator, signature);
    }

    /// @dev A first grant, and a renewal, which adds to what is there: neither is to be had twice.
    function test_IsUsedUpByBeingUsed() public {
        fund(payer, address(licenses), 10 * PRICE);
        for (uint64 i = 1; i <= 3; ++i) {
            bytes memory signature = consent(tokenId, hash, payer);
            vm.assertEq(send(stranger, payer, signature), START + i * 30 days);
            expectInvalid(payer);
            send(stranger, payer, signature);
            vm.assertEq(licenses.grantsOf(tokenId, payer), i);
        }
        vm.assertEq(token.balanceOf(payer), 7 * PRICE);
    }

    /// @dev What the licensee does itself takes the place of what it signed before.
    function test_IsUsedUpByALaterActOfTheLicensees() public {
        bytes memory signature = consent(tokenId, hash, creator);
        grantToPayer(tokenId, hash);
        expectInvalid(payer);
        send(creator, creator, signature);
        signature = consent(tokenId, hash, creator);
        grantToPayer(tokenId, hash);
        expectInvalid(payer);
        send(creator, creator, signature);
    }

    /// @dev Nor can others spoil it: neither a renewal nor a revocation of others counts.
    function test_OthersDoNotSpoilASignature() public {
        grantToPayer(tokenId, hash);
        bytes memory signature = consent(tokenId, hash, creator);
        fund(stranger, address(licenses), PRICE);
        grantAs(stranger, tokenId, hash, payer);
        revokeAs(creator, tokenId);
        vm.assertEq(send(creator, creator, signature), START + 90 days);
    }

    function test_RevertWhen_AnyFieldIsNotTheSignedOne() public {
        bytes32 other = offerAs(creator, tokenId, endlessTerms());
        uint256 otherToken = publishAs(creator, "alice/other", keccak256("other"), hash);
        bytes memory signature = consent(tokenId, hash, creator);
        vm.startPrank(creator);
        expectInvalid(payer);
        licenses.grantWithSig(otherToken, hash, payer, creator, DEADLINE, signature);
        expectInvalid(payer);
        licenses.grantWithSig(tokenId, other, payer, creator, DEADLINE, signature);
        expectInvalid(stranger);
        licenses.grantWithSig(tokenId, hash, stranger, creator, DEADLINE, signature);
        expectInvalid(payer);
        licenses.grantWithSig(tokenId, hash, payer, payer, DEADLINE, signature);
        expectInvalid(payer);
        licenses.grantWithSig(tokenId, hash, payer, creator, DEADLINE + 1, signature);
        expectInvalid(address(0));
        licenses.grantWithSig(tokenId, hash, address(0), creator, DEADLINE, signature);
        licenses.grantWithSig(tokenId, hash, payer, creator, DEADLINE, signature);
        vm.stopPrank();
    }

    function test_RevertWhen_ItIsForAnotherRegistry() public {
        ILicenseRegistry other = licensesIn(address(token));
        bytes memory signature = sign(PAYER_KEY, other.acceptDigest(tokenId, hash, payer, creator, DEADLINE));
        expectInvalid(payer);
        send(creator, creator, signature);
        vm.prank(creator);
        other.grantWithSig(tokenId, hash, payer, creator, DEADLINE, signature);
    }

    /// @dev An allowance is no word: only who signs or sends pays.
    function test_RevertWhen_ThePayerIsSomebodyElse() public {
        fund(stranger, address(licenses), PRICE);
        bytes memory signature = consent(tokenId, hash, stranger);
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseInvalidPayer.selector, stranger));
        send(buyer, stranger, signature);
        vm.assertEq(token.balanceOf(stranger), PRICE);
    }

    function test_RevertWhen_ThePayerCannotPay() public {
        bytes memory signature = consent(tokenId, hash, stranger);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(licenses), 0, PRICE)
        );
        send(stranger, stranger, signature);
        // It was not used up.
        fund(stranger, address(licenses), PRICE);
        send(stranger, stranger, signature);
    }

    function test_RevertWhen_WhatWasSignedCannotBeGranted() public {
        uint256 open = openToken();
        bytes32 own = hashOf(openTerms());
        bytes memory signature = consent(open, own, creator);
        vm.expectRevert(
            abi.encodeWithSelector(ILicenseRegistry.LicenseOpenTerms.selector, open, terms.termsIndexOf(own))
        );
        vm.prank(creator);
        licenses.grantWithSig(open, own, payer, creator, DEADLINE, signature);
    }

    /// @dev The digest written out, the terms whole, so that a change of schema or domain is seen.
    function testFuzz_DigestIsTheTypedDatas(uint256 id, address payer_, uint64 deadline, uint8 sequence) public {
        ITermsRegistry.Terms memory t = paidTerms();
        sequence %= 4;
        for (uint256 i = 0; i < sequence; ++i) {
            grantToPayer(tokenId, hash);
        }
        id = sequence == 0 ? id : tokenId;
        bytes32 message = keccak256(
            abi.encode(
                keccak256(abi.encodePacked(ACCEPT_TYPE, TERMS_TYPE)),
                payer,
                id,
                termsStruct(t),
                payer_,
                sequence,
                deadline
            )
        );
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("DeHug LicenseRegistry"),
                keccak256("1"),
                block.chainid,
                address(licenses)
            )
        );
        vm.assertEq(
            licenses.acceptDigest(id, hash, payer, payer_, deadline),
            keccak256(abi.encodePacked(hex"1901", domain, message))
        );
    }

    function termsStruct(ITermsRegistry.Terms memory t) private pure returns (bytes32) {
        bytes memory head = abi.encode(
            keccak256(abi.encodePacked(TERMS_TYPE, "Split(uint16 creator,uint16 owner,uint16 provider)")),
            keccak256(bytes(t.licenseId)),
            t.textDigest,
            t.open,
            t.commercialUse,
            t.attribution,
            t.derivatives,
            t.revocable,
            t.noticePeriod
        );
        bytes memory rest = abi.encode(
            t.period, t.seats, t.currency, t.grantPrice, t.inputMeasure, t.outputMeasure, t.inputPrice, t.outputPrice
        );
        bytes32 split = keccak256(abi.encode(SPLIT, t.split.creator, t.split.owner, t.split.provider));
        return keccak256(abi.encodePacked(head, rest, abi.encode(t.requestPrice, split)));
    }

    function send(address sender, address payer_, bytes memory signature) private returns (uint64) {
        vm.prank(sender);
        return licenses.grantWithSig(tokenId, hash, payer, payer_, DEADLINE, signature);
    }

    function sendFor(address wallet, bytes memory signature) private {
        vm.prank(creator);
        licenses.grantWithSig(tokenId, hash, wallet, creator, DEADLINE, signature);
    }

    function expectInvalid(address licensee) private {
        vm.expectRevert(abi.encodeWithSelector(ILicenseRegistry.LicenseInvalidSignature.selector, licensee));
    }
}
