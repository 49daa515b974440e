// The services that `arn:aws:states:::aws-sdk:service:action` can call, and their operations that it cannot (they stream, or
// are retired). AWS does not publish the operations that it can, so any other name in camel case is let through.
// https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html

/**
 * As they stand in ARNs: in lower case. The last line is not on AWS's page but has clients like the others, and a service
 * that is missing here would be refused.
 */
export const sdkServices: ReadonlySet<string> = new Set(
  `
  accessanalyzer account acm acmpca aiops amp amplify amplifybackend amplifyuibuilder apigateway apigatewayv2
  appconfig appconfigdata appfabric appflow appintegrations applicationautoscaling applicationcostprofiler
  applicationdiscovery applicationinsights applicationsignals appmesh apprunner appstream appsync arcregionswitch
  arczonalshift athena auditmanager autoscaling autoscalingplans b2bi backup backupgateway backupsearch batch
  bcmdashboards bcmdataexports bcmpricingcalculator bcmrecommendedactions bedrock bedrockagent bedrockagentcore
  bedrockagentcorecontrol bedrockagentruntime bedrockdataautomation bedrockdataautomationruntime bedrockruntime
  billing billingconductor braket budgets chime chimesdkidentity chimesdkmediapipelines chimesdkmeetings
  chimesdkmessaging chimesdkvoice cleanrooms cleanroomsml cloud9 cloudcontrol clouddirectory cloudformation
  cloudfront cloudfrontkeyvaluestore cloudhsm cloudhsmv2 cloudsearch cloudtrail cloudtraildata cloudwatch
  cloudwatchlogs codeartifact codebuild codecatalyst codecommit codeconnections codedeploy codeguruprofiler
  codegurureviewer codegurusecurity codepipeline codestarconnections codestarnotifications cognitoidentity
  cognitoidentityprovider cognitosync comprehend comprehendmedical computeoptimizer computeoptimizerautomation
  config connect connectcampaigns connectcampaignsv2 connectcases connectcontactlens connecthealth
  connectparticipant controlcatalog controltower costandusagereport costexplorer costoptimizationhub
  customerprofiles databasemigration databrew dataexchange datapipeline datasync datazone dax deadline detective
  devicefarm devopsagent devopsguru directconnect directory directoryservicedata dlm docdb docdbelastic drs dsql
  dynamodb dynamodbstreams ebs ec2 ec2instanceconnect ecr ecrpublic ecs efs eks eksauth elasticache
  elasticbeanstalk elasticinference elasticloadbalancing elasticloadbalancingv2 elasticsearch elementalinference
  emr emrcontainers emrserverless entityresolution eventbridge finspace finspacedata firehose fis fms forecast
  forecastquery frauddetector freetier fsx gamelift gameliftstreams geomaps geoplaces georoutes glacier glue
  grafana greengrass greengrassv2 groundstation guardduty health healthlake iam identitystore imagebuilder
  inspector2 inspectorscan interconnect internetmonitor invoicing iot iotanalytics iotdeviceadvisor iotevents
  ioteventsdata iotfleetwise iotjobsdataplane iotmanagedintegrations iotsecuretunneling iotsitewise iotthingsgraph
  iottwinmaker iotwireless ivs ivschat ivsrealtime kafka kafkaconnect kendra kendraranking keyspaces
  keyspacesstreams kinesis kinesisanalytics kinesisanalyticsv2 kinesisvideo kinesisvideoarchivedmedia
  kinesisvideomedia kinesisvideosignaling kinesisvideowebrtcstorage kms lakeformation lambda lambdacore
  lambdamicrovms launchwizard lexmodelsv2 lexruntimev2 licensemanager licensemanagerlinuxsubscriptions
  licensemanagerusersubscriptions lightsail location lookoutequipment lookoutvision m2 macie2 mailmanager
  managedblockchain managedblockchainquery marketplacecatalog marketplacecommerceanalytics marketplacediscovery
  marketplaceentitlement marketplacemetering marketplacereporting mediaconnect mediaconvert medialive mediapackage
  mediapackagev2 mediapackagevod mediastore mediatailor medicalimaging memorydb mgn migrationhub
  migrationhubconfig migrationhuborchestrator migrationhubrefactorspaces migrationhubstrategy mpa mq mturk mwaa
  mwaaserverless neptune neptunegraph networkfirewall networkflowmonitor networkmanager networkmonitor
  notificationscontacts novaact oam observabilityadmin odb omics opensearch opensearchserverless opsworkscm
  organizations osis outposts panorama partnercentralaccount partnercentralbenefits partnercentralchannel
  partnercentralrevenuemeasurement partnercentralselling paymentcryptography paymentcryptographydata
  pcaconnectorad pcaconnectorscep pcs personalize personalizeevents personalizeruntime pi pinpoint pinpointemail
  pinpointsmsvoice pinpointsmsvoicev2 pipes polly pricing privatenetworks proton qapps qbusiness qconnect
  quicksight ram rbin rds rdsdata redshift redshiftdata redshiftserverless rekognition repostspace resiliencehub
  resiliencehubv2 resourceexplorer2 resourcegroups resourcegroupstaggingapi rolesanywhere route53 route53domains
  route53globalresolver route53profiles route53recoverycluster route53recoverycontrolconfig
  route53recoveryreadiness route53resolver rtbfabric rum s3 s3control s3files s3outposts s3tables s3vectors
  sagemaker sagemakera2iruntime sagemakerfeaturestoreruntime sagemakergeospatial sagemakerjobruntime
  sagemakermetrics sagemakerruntime sagemakerruntimehttp2 savingsplans scheduler schemas secretsmanager
  securityagent securityhub securityir securitylake serverlessapplicationrepository servicecatalog
  servicecatalogappregistry servicediscovery servicequotas ses sesv2 sfn shield signer signerdata signin
  simpledbv2 simspaceweaver sms snowball snowdevicemanagement sns socialmessaging sqs ssm ssmcontacts
  ssmguiconnect ssmincidents ssmquicksetup ssmsap sso ssoadmin ssooidc storagegateway sts supplychain support
  supportapp supportauthz sustainability swf synthetics taxsettings textract timestreaminfluxdb timestreamquery
  timestreamwrite tnb transcribe transfer translate trustedadvisor uxc verifiedpermissions voiceid vpclattice waf
  wafregional wafv2 wellarchitected wickr wisdom workdocs workmail workmailmessageflow workspaces
  workspacesinstances workspacesthinclient workspacesweb xray
    apigatewaymanagementapi evs globalaccelerator iotdataplane marketplaceagreement neptunedata notifications
  `
    .trim()
    .split(/\s+/),
);

export const unsupportedSdkActions: { readonly [service: string]: readonly string[] } = {
  applicationdiscovery: ['describeExportConfigurations', 'exportConfigurations'],
  bedrockagentcore: ['invokeCodeInterpreter', 'invokeAgentRuntimeCommand', 'invokeHarness'],
  bedrockruntime: ['invokeModelWithResponseStream', 'converseStream', 'invokeModelWithBidirectionalStream'],
  bedrockagentruntime: [
    'agenticRetrieveStream',
    'invokeAgent',
    'invokeFlow',
    'invokeInlineAgent',
    'optimizePrompt',
    'retrieveAndGenerateStream',
  ],
  cloudwatchlogs: ['startLiveTail', 'getLogObject'],
  codedeploy: [
    'batchGetDeploymentInstances',
    'getDeploymentInstance',
    'listDeploymentInstances',
    'skipWaitTimeForInstanceTermination',
  ],
  comprehendmedical: ['detectEntities'],
  connecthealth: ['startMedicalScribeListeningSession'],
  dataexchange: ['sendApiAsset'],
  devopsagent: ['sendMessage'],
  dsql: ['createMultiRegionClusters', 'deleteMultiRegionClusters'],
  efs: ['createTags'],
  emr: ['describeJobFlows'],
  iotdeviceadvisor: ['listTestCases'],
  iotsitewise: ['invokeAssistant'],
  kinesis: ['subscribeToShard'],
  lambda: ['invokeAsync', 'invokeWithResponseStream'],
  lexruntimev2: ['startConversation'],
  mediapackage: ['rotateChannelCredentials'],
  polly: ['startSpeechSynthesisStream'],
  qbusiness: ['chat'],
  rdsdata: ['executeSql'],
  s3: ['selectObjectContent'],
  s3control: ['selectObjectContent'],
  sagemakerruntime: ['invokeEndpointWithResponseStream'],
  sagemakerruntimehttp2: ['invokeEndpointWithBidirectionalStream'],
  securityhub: ['connectorRegistrationsV2'],
  shield: ['deleteSubscription'],
  sts: ['assumeRole', 'assumeRoleWithSAML', 'assumeRoleWithWebIdentity'],
};
